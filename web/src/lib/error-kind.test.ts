import { expect, test } from 'vitest';
import { errorKind, noSuchUnit } from './error-kind.ts';

test.each([
  [404, undefined, 'notFound'],
  [404, noSuchUnit, 'noUnit'],
  [403, 'forbidden', 'refused'],
  [409, 'not-released', 'notYet'],
  [503, undefined, 'unavailable'],
  [500, undefined, 'broken'],
] as const)('status %i with reason %s gets the page %s', (status, code, kind) => {
  expect(errorKind(status, code)).toBe(kind);
});
