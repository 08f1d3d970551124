import { expect, test } from 'vitest';
import { accessibilityConfiguration } from './accessibility-configuration.server.ts';

test('without settings there is nobody to name, and no official statement to lead to', () => {
  expect(accessibilityConfiguration({})).toEqual({ contact: undefined, officialUrl: undefined });
});
test('an e-mail address is written to, and a web address is opened', () => {
  expect(accessibilityConfiguration({ ACCESSIBILITY_CONTACT: 'uu@smaaby.example' }).contact).toEqual({
    href: 'mailto:uu@smaaby.example',
    label: 'uu@smaaby.example',
  });
  expect(accessibilityConfiguration({ ACCESSIBILITY_CONTACT: 'https://smaaby.example/uu' }).contact?.href).toBe(
    'https://smaaby.example/uu',
  );
});
test('a setting that is neither is refused', () => {
  expect(() => accessibilityConfiguration({ ACCESSIBILITY_CONTACT: 'javascript:alert(1)' })).toThrow();
  expect(() => accessibilityConfiguration({ ACCESSIBILITY_STATEMENT_URL: 'uustatus' })).toThrow();
});
