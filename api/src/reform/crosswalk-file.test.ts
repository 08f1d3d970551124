import { describe, expect, test } from 'vitest';
import { RefusedRequest } from '../http/errors.ts';
import { readCrosswalkFile } from './crosswalk-file.ts';

const earlier = new Set(['A', 'B']);
const later = new Set(['N', 'M']);
const file = (...lines: string[]) => ({
  name: 'crosswalk.csv',
  content: ['from_unit_id,to_unit_id,share,kind,basis,note', ...lines].join('\n'),
});

const faultsOf = (...lines: string[]): readonly string[] => {
  try {
    readCrosswalkFile(file(...lines), earlier, later);
    return [];
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error;
    return (error.refusal.faults ?? []).map(({ where, what }) => `${where}: ${what}`);
  }
};

describe('a crosswalk', () => {
  test('of merged, divided and closed units is taken', () => {
    expect(faultsOf('A,N,0.6,split,headcount,', 'A,M,0.4,split,headcount,', 'B,,0,closed,headcount,')).toEqual([]);
  });

  test('whose shares do not add up is refused at the unit’s first line', () => {
    expect(faultsOf('A,N,0.6,split,,', 'A,M,0.3,split,,', 'B,N,1,merged,,')).toEqual([
      'crosswalk.csv line 2: the shares of A add up to 0.9000; they must add up to 1, or be 0 when it is closed',
    ]);
  });

  test('with a unit nobody knows is refused', () => {
    expect(faultsOf('A,N,1,merged,,', 'B,X,1,moved,,')).toEqual([
      'crosswalk.csv line 3: the unit X is not in the later organisation',
    ]);
  });

  test('that forgets a unit is refused', () => {
    expect(faultsOf('A,N,1,merged,,')).toEqual(['crosswalk.csv line 1: the file does not tell where the unit B went']);
  });

  test.each(['', 'halvparten', '1.2', '-0.1'])('with the share "%s" is refused', (share) => {
    expect(faultsOf(`A,N,${share},merged,,`, 'B,N,1,merged,,').length).toBeGreaterThan(0);
  });
});
