import { expect, test } from 'vitest';
import { ownPath } from './sign-in-routes.ts';

test('after signing in one comes back to a page of this installation', () => {
  expect(ownPath('/profil/D-NBJ?maaling=W5')).toBe('/profil/D-NBJ?maaling=W5');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil',
  '',
  undefined,
  ['/a'],
  '/a\\b',
])('and never to %j', (told) => {
  expect(ownPath(told)).toBe('/');
});
