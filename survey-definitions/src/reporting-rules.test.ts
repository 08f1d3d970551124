import { describe, expect, test } from 'vitest';
import {
  estimatedMinutes,
  isAtOrAbove,
  itemOf,
  lix,
  lowestNodeTypeOfDimension,
  lowestNodeTypeOfItem,
  minAnsweredCountOf,
  minLeadersOf,
  openItemIds,
  orientedValue,
  publishJsonSchema,
  scaleRange,
  strictestNodeType,
  wordsOf,
  type Definition,
} from './index.ts';
import { shippedDefinition } from './shipped.ts';
import { versionStepBetween } from './version-step.ts';
import { harbour } from '../test/harbour.ts';

const dimensionOf = (definition: Definition | undefined, id: string) => {
  const dimension = definition?.dimensions.find((candidate) => candidate.id === id);
  if (definition === undefined || dimension === undefined) throw new Error(`the test requires dimension ${id}`);
  return [definition, dimension] as const;
};

describe('what a figure may be shown for', () => {
  test('half of three items is two', () => {
    expect(minAnsweredCountOf(...dimensionOf(harbour, 'ro'))).toBe(2);
  });
  test('a routed theme says itself how many answers are enough', () => {
    expect(minAnsweredCountOf(...dimensionOf(shippedDefinition('samhandling'), 'sp_partner'))).toBe(1);
  });
  test('an index inherits the strictest restriction of its items, or it would give them away', () => {
    const climate = shippedDefinition('ytringsklima');
    expect(lowestNodeTypeOfDimension(...dimensionOf(climate, 'varslingstillit'))).toBe('niva2');
    expect(lowestNodeTypeOfDimension(...dimensionOf(climate, 'meldemot'))).toBeUndefined();
    expect(climate && lowestNodeTypeOfItem(climate, 'TAU-2')).toBe('virksomhet');
  });
  test('free text and whole instruments have their lowest node as well', () => {
    const capabilities = shippedDefinition('lederkapabiliteter-2030');
    expect(lowestNodeTypeOfItem(harbour, 'fritt')).toBe('virksomhet');
    expect(capabilities && lowestNodeTypeOfItem(capabilities, 'RAM-1')).toBe('niva2');
    expect(lowestNodeTypeOfItem(harbour, 'constructor')).toBeUndefined();
  });
  test('node types lie above each other', () => {
    expect(isAtOrAbove('kommune', 'virksomhet')).toBe(true);
    expect(isAtOrAbove('niva3', 'niva2')).toBe(false);
    expect(isAtOrAbove('niva4', undefined)).toBe(true);
    expect(strictestNodeType(['niva2', undefined, 'virksomhet'])).toBe('virksomhet');
  });
  test('leaders are counted only where leaders are the theme', () => {
    expect(minLeadersOf(harbour, ['led_v'])).toBe(4);
    expect(minLeadersOf(harbour, ['ro1', 'led_s'])).toBeUndefined();
  });
});

describe('scales of any shape', () => {
  test('a reversed item is mirrored in the middle of its own scale', () => {
    expect(orientedValue(harbour, 'ro2', 1)).toBe(6);
    expect(orientedValue(harbour, 'ro1', 1)).toBe(1);
    const mapping = shippedDefinition('kulturkartlegging');
    expect(mapping && orientedValue(mapping, 'TRY-4', 2)).toBe(4);
  });
  test('what has no mean has no oriented value', () => {
    expect(orientedValue(harbour, 'hvor_ofte', 10)).toBeUndefined();
    expect(orientedValue(harbour, 'sett', 1)).toBeUndefined();
  });
  test('a range is read from the points', () => {
    const [six, four] = [harbour.scales['grad6'], harbour.scales['ofte4']];
    expect([six && scaleRange(six), four && scaleRange(four)]).toEqual([
      { min: 1, max: 6 },
      { min: 0, max: 30 },
    ]);
  });
  test('items are found by id', () => {
    expect(itemOf(harbour, 'ro1')?.type).toBe('likert');
    expect(openItemIds(harbour)).toEqual(['fritt']);
  });
});

describe('reading', () => {
  test('LIX adds words per sentence and the percentage of long words', () => {
    expect(lix(['Vi prøver nye ting.'])).toBe(4);
    expect(lix(['Samarbeid virker. Det er bra.'])).toBeCloseTo(5 / 2 + 100 / 5);
    expect(lix(['', '!'])).toBeUndefined();
  });
  test('words are runs of letters', () => {
    expect(wordsOf('Vi prøver, og lærer.')).toEqual(['Vi', 'prøver', 'og', 'lærer']);
    expect(wordsOf("don't – well-known")).toEqual(["don't", 'well-known']);
  });
  test('a language with more words takes longer, and a leader answers what is for leaders', () => {
    const climate = shippedDefinition('ytringsklima');
    if (climate === undefined) throw new Error('the test requires ytringsklima');
    expect(estimatedMinutes(climate, 'leaders')).toBeGreaterThan(estimatedMinutes(climate, 'employees'));
    const wordier = {
      ...climate,
      items: climate.items.map((item) => ({ ...item, text: { ...item.text, nn: `${item.text.nn} ${item.text.nn}` } })),
    };
    expect(estimatedMinutes(wordier, 'employees', 'nn')).toBeGreaterThan(estimatedMinutes(climate, 'employees', 'nn'));
    expect(estimatedMinutes(wordier, 'employees')).toBe(estimatedMinutes(climate, 'employees'));
  });
});

describe('interchange', () => {
  test('the JSON Schema names the layout, and its conditions refer to themselves', () => {
    const schema = JSON.stringify(publishJsonSchema());
    expect(schema).toContain('takhoyde/definition@1');
    expect(schema).toContain('"$ref"');
  });
  test('versions rise by their most important part', () => {
    expect(versionStepBetween('1.4.2', '1.5.0')).toBe('minor');
    expect(versionStepBetween('1.4.2', '2.0.0')).toBe('major');
    expect(versionStepBetween('1.4.2', '1.4.3-draft')).toBe('patch');
    expect(versionStepBetween('1.4.2', '1.3.9')).toBe('none');
  });
});
