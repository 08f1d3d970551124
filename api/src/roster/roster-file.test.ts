import { describe, expect, test } from 'vitest';
import { RefusedRequest } from '../http/errors.ts';
import { readRosterFile } from './roster-file.ts';

const read = (...lines: string[]) =>
  readRosterFile(
    { name: 'ansatte.csv', content: ['person_id,name,email,unit_id,level', ...lines].join('\n') },
    new Set(['A']),
    new Set(['M']),
  );

const refusalOf = (...lines: string[]): string => {
  try {
    read(...lines);
    return '';
  } catch (error) {
    return error instanceof RefusedRequest ? JSON.stringify(error.refusal.faults) : String(error);
  }
};

describe('a roster', () => {
  test('gives people with and without an e-mail address', () => {
    expect(read('P1,Åse Øye,ase@demo.invalid,A,M', 'P2,Bo Li,,A,M').map(({ personId, email }) => [personId, email])).toEqual([
      ['P1', 'ase@demo.invalid'],
      ['P2', null],
    ]);
  });

  test('may hold phone numbers, written as people write them', () => {
    const phones = (written: string) =>
      readRosterFile(
        { name: 'a.csv', content: `person_id,name,email,phone,unit_id,level\nP1,Åse,,${written},A,M` },
        new Set(['A']),
        new Set(['M']),
      ).map(({ phone }) => phone);
    expect(phones('900 00 000')).toEqual(['+4790000000']);
    expect(phones('')).toEqual([null]);
    expect(() => phones('ring meg')).toThrow(RefusedRequest);
  });

  test('with a person on two lines, an unknown unit or an unknown level is refused by line', () => {
    expect(refusalOf('P1,Åse,,A,M', 'P1,Åse,,A,M')).toContain('line 3');
    expect(refusalOf('P1,Åse,,X,M')).toContain('the unit \\"X\\" is not in this organisation version');
    expect(refusalOf('P1,Åse,,A,N9')).toContain('is not one of this organisation');
  });

  test('is refused without naming the person', () => {
    expect(refusalOf('P1,Hemmelig Navn,,A,M', 'P1,Hemmelig Navn,,A,M')).not.toMatch(/Hemmelig|P1/u);
  });
});
