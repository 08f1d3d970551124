import { describe, expect, test } from 'vitest';
import type { UnitRow } from '../src/organisation/units-file.ts';
import { apportion, originsThrough } from './demo-origins.ts';
import { readDemoCity } from './demo-city.ts';

const unit = (id: string, m: number): UnitRow => ({
  id,
  parentId: null,
  name: id,
  unitType: 'tjeneste',
  organisationType: null,
  districtNumber: null,
  geographicDistrictNumber: null,
  serviceArea: null,
  validFrom: null,
  validTo: null,
  headcounts: { M: m },
});
const row = (fromUnitId: string, toUnitId: string, share: number) => ({
  fromUnitId,
  toUnitId,
  share,
  kind: 'merged',
  basis: '',
  note: '',
});

describe('where people come from', () => {
  test('whole persons are divided as evenly as whole persons allow', () => {
    expect(apportion(5, [2, 1])).toEqual([3, 2]);
    expect(apportion(7, [1, 1, 1])).toEqual([3, 2, 2]);
    expect(apportion(3, [0, 0])).toEqual([2, 1]);
    expect(apportion(0, [5, 5])).toEqual([0, 0]);
  });

  test('a merged unit holds the people of both in proportion to their number', () => {
    const originsOf = originsThrough({
      rows: [row('A', 'C', 1), row('B', 'C', 1)],
      earlierUnits: [unit('A', 20), unit('B', 10)],
    });
    const origins = originsOf('C', 'M', 30);
    expect(origins.filter((id) => id === 'A')).toHaveLength(20);
    expect(origins.filter((id) => id === 'B')).toHaveLength(10);
  });

  test('a unit nobody came to has people of its own', () => {
    expect(originsThrough({ rows: [], earlierUnits: [] })('NEW', 'M', 2)).toEqual(['NEW', 'NEW']);
    expect(originsThrough(undefined)('A', 'M', 1)).toEqual(['A']);
  });

  test('every person of the city of 2028 has exactly one origin', () => {
    const { units2026, units2028, crosswalk } = readDemoCity();
    const originsOf = originsThrough({ rows: crosswalk, earlierUnits: units2026 });
    for (const { id, headcounts } of units2028) {
      for (const [levelId, count] of Object.entries(headcounts)) expect(originsOf(id, levelId, count)).toHaveLength(count);
    }
  });
});
