import { expect, test } from 'vitest';
import { helpConfiguration } from './help-configuration.server.ts';

test('without a setting there is no link, and the page says where to look', () => {
  expect(helpConfiguration({}).whistleblowingUrl).toBeUndefined();
});
test('a setting is the link', () => {
  expect(helpConfiguration({ WHISTLEBLOWING_URL: 'https://varsling.example/' }).whistleblowingUrl).toBe(
    'https://varsling.example/',
  );
});
test('a setting that is no web address is refused', () => {
  expect(() => helpConfiguration({ WHISTLEBLOWING_URL: 'javascript:alert(1)' })).toThrow();
});
