import { describe, expect, test } from 'vitest';
import { RefusedRequest } from '../http/errors.ts';
import { readUnitsFile } from './units-file.ts';

const label = { nb: '', nn: '', en: '' };
const levels = [
  { id: 'N4', isLeader: true, label },
  { id: 'M', isLeader: false, label },
];

const file = (...lines: string[]) => ({
  name: 'units.csv',
  content: ['unit_id,parent_id,name_nb,unit_type,n4,m', ...lines].join('\n'),
});

/** The faults a file is refused with; none when it is taken. */
const faultsOf = (...lines: string[]): readonly string[] => {
  try {
    readUnitsFile(file(...lines), levels);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    return (error.refusal.faults ?? []).map(({ where, what }) => `${where}: ${what}`);
  }
};

describe('a units file', () => {
  test('gives units with parents before children, whatever the order of its lines', () => {
    const units = readUnitsFile(file('T1,A1,Team 1,tjeneste,1,12', 'A1,K,Avdeling 1,avdeling,,3', 'K,,Byen,kommune,,'), levels);
    expect(units.map(({ id }) => id)).toEqual(['K', 'A1', 'T1']);
    expect(units[2]?.headcounts).toEqual({ N4: 1, M: 12 });
  });

  test('takes values in quotes, with commas and Norwegian letters', () => {
    const [root] = readUnitsFile(file('K,,"Bydel Østensjø, Nordstrand og Ås",kommune,,'), levels);
    expect(root?.name).toBe('Bydel Østensjø, Nordstrand og Ås');
  });

  test('with an unknown parent is refused by line and reason', () => {
    expect(faultsOf('K,,Byen,kommune,,', 'A1,X9,Avdeling,avdeling,,')).toEqual([
      'units.csv line 3: the parent X9 of A1 is not in the file',
    ]);
  });

  test('of 100 000 units below one parent is read in seconds', () => {
    const lines = Array.from({ length: 100_000 }, (_, place) => `U${String(place)},K,Enhet,tjeneste,,1`);
    expect(readUnitsFile(file('K,,Byen,kommune,,', ...lines), levels)).toHaveLength(100_001);
  }, 20_000);

  test('that is one chain of 20 000 units is refused, not followed to the end of the stack', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, place) => `U${String(place)},${place === 0 ? '' : `U${String(place - 1)}`},Enhet,tjeneste,,1`,
    );
    expect(faultsOf(...lines)).toEqual(['units.csv line 52: the unit U50 lies more than 50 levels below the top']);
  });

  test('with a day that no calendar has is refused', () => {
    const withDates = {
      name: 'units.csv',
      content: 'unit_id,parent_id,name_nb,unit_type,valid_from\nK,,Byen,kommune,0000-01-01\nA,K,A,avdeling,2026-02-31\n',
    };
    expect(() => readUnitsFile(withDates, levels)).toThrow(RefusedRequest);
  });

  test('with a cycle of parents is refused, naming every unit in it', () => {
    expect(faultsOf('K,,Byen,kommune,,', 'A,B,A,avdeling,,', 'B,A,B,avdeling,,')).toEqual([
      'units.csv line 3: the unit A is part of, or hangs below, a cycle of parents',
      'units.csv line 4: the unit B is part of, or hangs below, a cycle of parents',
    ]);
  });

  test('with a unit twice is refused with both lines', () => {
    expect(faultsOf('K,,Byen,kommune,,', 'A,K,A,avdeling,,', 'A,K,Også A,avdeling,,')).toEqual([
      'units.csv line 4: the unit_id A stands on line 3 already',
    ]);
  });

  test.each(['-1', '2.5', 'tolv', '1e3', '0x10'])('with %s as a number of people is refused', (told) => {
    expect(faultsOf('K,,Byen,kommune,,', `A,K,A,avdeling,,${told}`)).toEqual([
      `units.csv line 3: m must be a whole number of people, not "${told}"`,
    ]);
  });

  test('with no top, or two, is refused', () => {
    expect(faultsOf('K,,Byen,kommune,,', 'L,,Landet,kommune,,')).toEqual([
      'units.csv line 1: a units file has exactly one unit without a parent, this one has 2',
    ]);
    expect(faultsOf()).toEqual(['units.csv line 1: a units file has exactly one unit without a parent, this one has 0']);
  });

  test('without a needed column is refused, naming the column', () => {
    expect(() => readUnitsFile({ name: 'units.csv', content: 'unit_id,name_nb\nK,Byen' }, levels)).toThrow(RefusedRequest);
  });

  test('that is not a table at all is refused', () => {
    expect(() => readUnitsFile({ name: 'units.csv', content: 'unit_id,parent_id,name_nb,unit_type\n"K' }, levels)).toThrow(
      RefusedRequest,
    );
  });
});
