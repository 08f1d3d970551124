import type { Unit } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { outlineOf, searchUnits } from './organisation-outline.ts';

const unit = (id: string, parentId: string | null, name: string, headcount = 1): Unit => ({
  id,
  parentId,
  name,
  unitType: 'enhet',
  serviceArea: null,
  headcount,
});
const city = [
  unit('K', null, 'Byen'),
  unit('S', 'K', 'Sektor'),
  unit('B', 'S', 'Bydel Ås', 2),
  unit('T', 'B', 'Team Nord', 3),
  unit('E', 'K', 'Etat'),
];

describe('the outline of an organisation', () => {
  test('tells three levels, and counts everybody below', () => {
    const { top, parts } = outlineOf(city);
    expect(top).toMatchObject({ name: 'Byen', unitCount: 5, headcount: 8 });
    expect(parts.map(({ head, units }) => [head.id, head.headcount, units.map(({ id }) => id)])).toEqual([
      ['S', 6, ['B']],
      ['E', 1, []],
    ]);
  });
  test('of nothing is nothing', () => {
    expect(outlineOf([])).toEqual({ top: undefined, parts: [] });
  });
});

describe('a search for a unit', () => {
  test('finds what begins with the text before what holds it, and tells where it lies', () => {
    const { found, foundCount } = searchUnits([...city, unit('N', 'K', 'Nord og sør')], 'nord', 1);
    expect(foundCount).toBe(2);
    expect(found.map(({ id, above }) => [id, above])).toEqual([['N', ['Byen']]]);
  });
});
