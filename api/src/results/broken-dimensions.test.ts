import type { Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { expect, test } from 'vitest';
import { brokenDimensions } from './changes.ts';

const mapping = shippedDefinition('kulturkartlegging')!;
const climate = shippedDefinition('ytringsklima')!;

test('the same definition twice breaks no trend', () => {
  expect(brokenDimensions(mapping, mapping)).toEqual(new Set());
});

test('an index scored from other items, and one that was not there, have no trend', () => {
  const broken = brokenDimensions(mapping, climate);
  expect([...broken]).toEqual(expect.arrayContaining(['ytring', 'meldemot']));
});

test('the order items are asked in breaks nothing, a changed wording does', () => {
  const turned: Definition = {
    ...mapping,
    dimensions: mapping.dimensions.map((dimension) => ({ ...dimension, items: [...dimension.items].reverse() })),
  };
  expect(brokenDimensions(mapping, turned)).toEqual(new Set());
  const reworded: Definition = {
    ...mapping,
    items: mapping.items.map((item) =>
      item.id === 'NYT-2' ? { ...item, rev: 2, text: { ...item.text, nb: 'Vi slutter.' } } : item,
    ),
  };
  expect(brokenDimensions(mapping, reworded)).toEqual(new Set(['nytenkning']));
});
