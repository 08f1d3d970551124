import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkAnswers,
  compareDefinitions,
  drawRotationBlock,
  dropHiddenAnswers,
  estimatedMinutes,
  indexItemIds,
  rotationBlockOfAnswers,
  rotationBlockOfBucket,
  shownItems,
  type Definition,
  type RespondentContext,
} from './index.ts';
import { shippedDefinition } from './shipped.ts';
import { harbour } from '../test/harbour.ts';

const pulse = shippedDefinition('omstillingspuls');
if (pulse === undefined) throw new Error('the test requires omstillingspuls');
const { rotation: _rotation, ...whole } = pulse;
const perBucket: Definition = { ...pulse, rotation: { per: 'bucket', blocks: pulse.rotation?.blocks ?? [] } };
const employee: RespondentContext = { audience: 'employees', attributes: {}, isFirstWave: true, areCommentsAsked: false };
const shown = (rotationBlock?: number): string[] =>
  shownItems(pulse, rotationBlock === undefined ? employee : { ...employee, rotationBlock }, {}).map(({ id }) => id);

describe('a questionnaire of which each person is asked a part', () => {
  test('everybody is asked ten of twelve statements, and every statement is asked of somebody', () => {
    for (const block of [0, 1, 2]) expect(shown(block)).toHaveLength(10);
    expect(new Set([0, 1, 2].flatMap(shown))).toEqual(new Set(shown()));
  });
  test('a print shows the whole', () => {
    expect(shown()).toEqual(expect.arrayContaining(['OMS-4', 'OMS-7', 'OMS-10']));
  });
  test('promises the minutes of the longest block, not of everything', () => {
    expect(estimatedMinutes(pulse, 'employees')).toBeLessThan(estimatedMinutes(whole, 'employees'));
  });
  test('what the phone sends fits, whichever block was drawn and whatever was answered before it', () => {
    const answer = fc.record({
      'OMS-1': fc.constant(4),
      'OMS-4': fc.constant(2),
      'OMS-7': fc.constant(3),
      'OMS-10': fc.constant(5),
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), answer, (unit, answers) => {
        const rotationBlock = drawRotationBlock(pulse, unit) ?? -1;
        expect([0, 1, 2]).toContain(rotationBlock);
        const sent = dropHiddenAnswers(pulse, { ...employee, rotationBlock }, answers);
        expect(Object.keys(sent)).toHaveLength(2);
        expect(checkAnswers(pulse, employee, sent)).toEqual([]);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
  test('answers to two blocks are refused beyond the one they fit best', () => {
    const both = { 'OMS-1': 4, 'OMS-7': 3, 'OMS-10': 5 };
    expect(rotationBlockOfAnswers(pulse, both)).toBe(1);
    expect(checkAnswers(pulse, employee, both)).toEqual([{ item: 'OMS-10', rule: 'hidden-item' }]);
    expect(checkAnswers(whole, employee, both)).toEqual([]);
  });
  test('without chance a person draws no block of what does not rotate by person', () => {
    expect(drawRotationBlock(whole, 0.5)).toBeUndefined();
    expect(drawRotationBlock(perBucket, 0.5)).toBeUndefined();
    expect(drawRotationBlock(pulse, 1)).toBe(2);
  });
});

describe('a block for all of a ballot bucket', () => {
  test('is the same on every device, and about a third of the buckets have each', () => {
    const counts = [0, 0, 0];
    for (let bucket = 0; bucket < 900; bucket += 1) {
      const block = rotationBlockOfBucket(perBucket, 'v2027', `b${bucket}`) ?? -1;
      counts[block] = (counts[block] ?? 0) + 1;
    }
    expect(rotationBlockOfBucket(perBucket, 'v2027', 'b1')).toBe(rotationBlockOfBucket(perBucket, 'v2027', 'b1'));
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(60); // four standard deviations
  });
  test('another wave deals anew, and what rotates by person has none', () => {
    const of = (wave: string) => Array.from({ length: 40 }, (_unused, at) => rotationBlockOfBucket(perBucket, wave, `b${at}`));
    expect(of('v2027')).not.toEqual(of('v2028'));
    expect(rotationBlockOfBucket(pulse, 'v2027', 'b1')).toBeUndefined();
  });
  test('answers of another block are refused when the context knows the block', () => {
    expect(checkAnswers(perBucket, { ...employee, rotationBlock: 0 }, { 'OMS-4': 3, 'OMS-7': 3 })).toEqual([
      { item: 'OMS-7', rule: 'hidden-item' },
    ]);
  });
});

describe('an index where blocks rotate', () => {
  const rotating = (...blocks: string[][]): Definition => ({ ...harbour, version: '3.0.0', rotation: { per: 'person', blocks } });
  const voice = (definition: Definition) => {
    const dimension = definition.dimensions.find(({ id }) => id === 'ytring');
    return dimension && indexItemIds(definition, dimension);
  };
  test('is worked out from what everybody is asked, or from the largest block', () => {
    expect(voice(harbour)).toHaveLength(4);
    expect(voice(rotating(['kai.si'], ['led_v']))).toEqual(['kai.spurt', 'land.si', 'land.spurt']);
    expect(voice(rotating(['kai.si'], ['kai.spurt', 'land.si', 'land.spurt']))).toEqual(['kai.spurt', 'land.si', 'land.spurt']);
  });
  test('has no trend when a statement begins to rotate, though the statement has one, from fewer answers', () => {
    const { items, dimensions, rotation, versionStep } = compareDefinitions(harbour, rotating(['kai.si'], ['led_v'], ['ro3']));
    expect(dimensions.find(({ dimension }) => dimension === 'ytring')?.verdict).toBe('items-changed');
    expect(items.find(({ item }) => item === 'kai.si')?.verdict).toBe('unchanged');
    expect(rotation.map(({ item }) => item)).toEqual(['ro3', 'kai.si', 'led_v']);
    expect(rotation[0]).toEqual({ item: 'ro3', askedShareBefore: 1, askedShareAfter: 1 / 3 });
    expect(versionStep).toBe('major');
  });
});
