import { expect, test } from 'vitest';
import { linkHash, normaliseLinkToken } from './personal-links.ts';

test('a link that was typed from a letter is read as it was meant', () => {
  expect(normaliseLinkToken('o123-4567 89ab-cdef ghjk-mnpq rs')).toBe('0123456789ABCDEFGHJKMNPQRS');
  expect(normaliseLinkToken('0123456789ABCDEFGHJKMNPQR')).toBeUndefined();
  expect(normaliseLinkToken('0123456789ABCDEFGHJKMNPQRU')).toBeUndefined();
});

test('what is kept of a link says nothing in another wave', () => {
  expect(linkHash('w1', 'A')).not.toEqual(linkHash('w2', 'A'));
});
