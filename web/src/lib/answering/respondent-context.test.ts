import { shownItems, type Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { blockFor, contextOf } from './respondent-context.ts';
import type { Sheet } from './sheet.ts';

const pulse = shippedDefinition('omstillingspuls');
if (pulse === undefined) throw new Error('Omstillingspuls is shipped');
const { rotation: _itsOwn, ...shipped } = pulse;
const [first, second, third, fourth] = shipped.items.map(({ id }) => id);
if (first === undefined || second === undefined || third === undefined || fourth === undefined)
  throw new Error('four items are needed');

const sheetWith = (definition: Definition): Sheet => ({
  waveId: 'P5',
  closesAt: '2028-11-24T22:00:00Z',
  definition,
  definitionHash: '0',
  levels: [{ id: 'M', isLeader: false, label: { nb: 'Medarbeider', nn: 'Medarbeidar', en: 'Employee' } }],
  localUnits: [
    { virksomhet: 'V1', unitIds: ['U1', 'U2'] },
    { virksomhet: 'V2', unitIds: ['U3'] },
  ],
  isFirstWave: true,
  areCommentsAsked: false,
});
const label = { unitId: 'U2', levelIds: ['M'] };
const rotating = (per: 'person' | 'bucket'): Sheet =>
  sheetWith({ ...shipped, rotation: { per, blocks: [[first, second], [third]] } });
const asked = (sheet: Sheet, rotationBlock?: number): string[] => {
  const context = contextOf(sheet, rotationBlock === undefined ? label : { ...label, rotationBlock });
  return shownItems(sheet.definition, context, {}).map(({ id }) => id);
};

describe('a questionnaire that rotates', () => {
  test('per person draws a block by chance', () => {
    expect(blockFor(rotating('person'), 'b1', 0)).toBe(0);
    expect(blockFor(rotating('person'), 'b1', 0.99)).toBe(1);
  });
  test('per bucket gives all who hold a ballot of the bucket the same block', () => {
    expect(blockFor(rotating('bucket'), 'b1', 0)).toBe(blockFor(rotating('bucket'), 'b1', 0.99));
  });
  test('asks the items of the block and those of everybody, and no other', () => {
    expect(asked(rotating('person'), 1)).toContain(third);
    expect(asked(rotating('person'), 1)).toContain(fourth);
    expect(asked(rotating('person'), 1)).not.toContain(first);
    expect(asked(rotating('person'), 0)).not.toContain(third);
  });
});

test('a questionnaire that does not rotate has no block', () => {
  expect(blockFor(sheetWith(shipped), 'b1', 0.5)).toBeUndefined();
});

test('a question of one virksomhet is asked of ballots whose unit lies in it, and of no others', () => {
  const localItem = (virksomhet: string): Sheet =>
    sheetWith({
      ...shipped,
      items: shipped.items.map((item) => (item.id === first ? { ...item, isLocal: true, virksomhet } : item)),
    });
  expect(asked(localItem('V1'))).toContain(first);
  expect(asked(localItem('V2'))).not.toContain(first);
});
