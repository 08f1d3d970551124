import { expect, test } from 'vitest';
import { unitsAbove } from './units-above.ts';

const above = unitsAbove([
  { id: 'by', parentId: null },
  { id: 'bydel', parentId: 'by' },
  { id: 'barnehage', parentId: 'bydel' },
]);

test('a unit lies in itself and in everything above it', () => {
  expect(above('barnehage')).toEqual(['barnehage', 'bydel', 'by']);
  expect(above('by')).toEqual(['by']);
});
test('an unknown unit lies in nothing', () => {
  expect(above('skole')).toEqual(['skole']);
});
test('units that lie in each other do not go round for ever', () => {
  const around = unitsAbove([
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ]);
  expect(around('a')).toEqual(['a', 'b']);
});
