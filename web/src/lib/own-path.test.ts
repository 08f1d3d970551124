import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/profil', '/profil/D-K?maaling=W1', '/'])('the way back to %s is kept', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined, '/a\nb'])(
  'a way back that could lead elsewhere (%j) leads to the front page',
  (path) => {
    expect(ownPath(path)).toBe('/');
  },
);
