import type { Unit } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { findUnits, unitPlace } from './unit-place.ts';

const unit = (id: string, parentId: string | null, name: string): Unit => ({
  id,
  parentId,
  name,
  unitType: 'seksjon',
  serviceArea: null,
  headcount: 10,
});
const units = [
  unit('K', null, 'Kommunen'),
  unit('A', 'K', 'Bydel Alm'),
  unit('A1', 'A', 'Barnehager'),
  unit('B', 'K', 'Bydel Ørn'),
  unit('B1', 'B', 'Barnehager'),
];

describe('the place of a unit', () => {
  test('is the way down to it and what is right below', () => {
    expect(unitPlace(units, 'A')).toEqual({
      path: [
        { id: 'K', name: 'Kommunen' },
        { id: 'A', name: 'Bydel Alm' },
      ],
      children: [{ id: 'A1', name: 'Barnehager' }],
    });
  });
  test('is nowhere for a unit of another structure', () => {
    expect(unitPlace(units, 'D-NBJ')).toBeUndefined();
  });
});

describe('finding units', () => {
  test('tells those of one name apart by what they lie under', () => {
    expect(findUnits(units, 'barne').units.map(({ under }) => under)).toEqual([['Bydel Alm'], ['Bydel Ørn']]);
  });
  test('knows ø and Ø as one letter', () => {
    expect(findUnits(units, 'ørn').units.map(({ id }) => id)).toEqual(['B']);
  });
  test('finds nothing for nothing', () => {
    expect(findUnits(units, '  ')).toEqual({ units: [], totalCount: 0 });
  });
  test('lists forty and says how many there are', () => {
    const many = Array.from({ length: 60 }, (_, place) => unit(`T${String(place)}`, 'K', 'Team'));
    const found = findUnits([...units, ...many], 'team');
    expect([found.units.length, found.totalCount]).toEqual([40, 60]);
  });
});
