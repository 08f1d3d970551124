import { describe, expect, test } from 'vitest';
import { readPaperCode } from './paper-code.ts';

describe('a printed code', () => {
  test.each(['ABCDEFGHJKMN0', 'abcde-fghjk-mno', ' abcd efgh jkmn O ', 'ABCDEFGHJKMNO'])(
    'is read from %j as it was meant',
    (typed) => {
      expect(readPaperCode(typed)).toEqual({ kind: 'code', code: 'ABCDEFGHJKMN0' });
    },
  );
  test('takes I and L for one', () => {
    expect(readPaperCode('il11111111111')).toEqual({ kind: 'code', code: '1111111111111' });
  });
  test('of another length says how many characters were typed', () => {
    expect(readPaperCode('ABC-DEF')).toEqual({ kind: 'wrong-length', count: 6 });
  });
});
