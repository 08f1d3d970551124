import type { Definition, Item } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { questionOf, toggled, type Question } from './question.ts';

const asked = (definitionId: string, itemId: string): Question | undefined => {
  const definition = shippedDefinition(definitionId);
  const item = definition?.items.find((candidate) => candidate.id === itemId);
  if (definition === undefined || item === undefined) throw new Error(`no item ${itemId}`);
  return questionOf(definition, item);
};
const required = (question: Question | undefined): Question => {
  if (question === undefined) throw new Error('the item is drawn as no question');
  return question;
};

describe('a question', () => {
  test('on a scale offers the points in order and «don’t know» apart', () => {
    const question = asked('omstillingspuls', 'OMS-1');
    expect(question?.choices.map((choice) => choice.value)).toEqual([1, 2, 3, 4, 5, 'NA']);
    expect(question?.choices.filter((choice) => choice.isAside).map((choice) => choice.value)).toEqual(['NA']);
  });

  test('on a scale of another shape offers the points of that shape', () => {
    const label = { nb: 'p', nn: 'p', en: 'p' };
    const points = [0, 1, 2].map((value) => ({ value, label }));
    const definition = shippedDefinition('omstillingspuls');
    const item = definition?.items[0];
    if (definition === undefined || item?.type !== 'likert') throw new Error('the pulse begins with a statement');
    const scale = {
      kind: 'ordinal' as const,
      points,
      nonSubstantive: [],
      favourable: [],
      unfavourable: [],
      scoring: 'index' as const,
    };
    const other: Definition = { ...definition, scales: { three: scale } };
    const moved: Item = { ...item, scale: 'three' };
    expect(questionOf(other, moved)?.choices.map((choice) => choice.value)).toEqual([0, 1, 2]);
  });

  test('with options keeps «prefer not to say» apart and is no scale', () => {
    const question = asked('ytringsklima', 'TAU-1');
    expect(question?.isScale).toBe(false);
    expect(question?.choices.filter((choice) => choice.isAside).map((choice) => choice.value)).toEqual(['skip']);
  });

  test('that asks for text is not drawn', () => {
    expect(asked('omstillingspuls', 'APN-OMS')).toBeUndefined();
  });
});

describe('choosing several', () => {
  const question = required(asked('ytringsklima', 'TAU-2'));

  test('keeps the order of the list, whatever order they are pressed in', () => {
    expect(toggled(question, ['hensyn'], 'nytte')).toEqual(['nytte', 'hensyn']);
  });
  test('takes one back when it is pressed again', () => {
    expect(toggled(question, ['nytte', 'hensyn'], 'nytte')).toEqual(['hensyn']);
  });
  test('leaves everything as it is when one more would be too many', () => {
    const chosen = ['nytte', 'hensyn'];
    expect(toggled(question, chosen, 'tid')).toBe(chosen);
  });
  test('lets «prefer not to say» stand alone, in both directions', () => {
    expect(toggled(question, ['nytte', 'hensyn'], 'skip')).toEqual(['skip']);
    expect(toggled(question, ['skip'], 'nytte')).toEqual(['nytte']);
  });
});
