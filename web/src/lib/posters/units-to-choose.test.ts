import { expect, test } from 'vitest';
import { unitsBelow, unitsWithOthersBelow } from './units-to-choose.ts';

const units = [
  { id: 'K', parentId: null, name: 'Byen' },
  { id: 'A', parentId: 'K', name: 'Bydel A' },
  { id: 'B', parentId: 'K', name: 'Bydel B' },
  { id: 'A1', parentId: 'A', name: 'Barnehage' },
];

test('units are listed under the one they belong to', () => {
  expect(unitsBelow(units, 'K').map(({ id, depth }) => `${depth}${id}`)).toEqual(['0K', '1A', '2A1', '1B']);
  expect(unitsBelow(units, 'A').map(({ id }) => id)).toEqual(['A', 'A1']);
  expect(unitsBelow(units, 'X')).toEqual([]);
});

test('a part of the organisation is chosen by the units that have others below them', () => {
  expect(unitsWithOthersBelow(units).map(({ id }) => id)).toEqual(['K', 'A']);
});
