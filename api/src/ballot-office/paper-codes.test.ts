import { describe, expect, test } from 'vitest';
import { makePaperCode, normalisePaperCode, paperCodeHash } from './paper-codes.ts';

describe('answer codes on paper', () => {
  test('a code has 13 characters that cannot be mistaken for each other', () => {
    let next = 0;
    expect(makePaperCode((bound) => (next = (next + 7) % bound))).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/);
  });

  test.each([
    ['in lower case with hyphens', 'abcd-efgh-jkmn0'],
    ['with O for 0', 'ABCDEFGHJKMNO'],
    ['with spaces', ' ABCD EFGH JKMN0 '],
  ])('a code is understood %s', (_how, typed) => {
    expect(normalisePaperCode(typed)).toBe('ABCDEFGHJKMN0');
  });

  test('I and L are read as 1', () => {
    expect(normalisePaperCode('ILil000000000')).toBe('1111000000000');
  });

  test.each(['', 'ABC', 'ABCDEFGHJKMN0X', 'ABCDEFGHJKMNU'])('%j is no code', (typed) => {
    expect(normalisePaperCode(typed)).toBeUndefined();
  });

  test('the same code has another hash in another wave', () => {
    expect(paperCodeHash('a', 'ABCDEFGHJKMN0')).not.toEqual(paperCodeHash('b', 'ABCDEFGHJKMN0'));
  });
});
