import { describe, expect, test } from 'vitest';
import {
  checkAnswers,
  compareDefinitions,
  contextOfLabel,
  estimatedMinutes,
  parseDefinition,
  shownItems,
  type Definition,
  type Item,
} from './index.ts';
import { harbour } from '../test/harbour.ts';

const text = { nb: 'Brakka på kaia er varm nok.', nn: 'Brakka på kaia er varm nok.', en: 'The hut on the quay is warm.' };
const ro2 = harbour.items.find(({ id }) => id === 'ro2');
const local: Item = {
  ...(ro2 as Item & { type: 'likert' }),
  id: 'lok-1',
  isLocal: true,
  virksomhet: 'kai-øst',
  reverse: false,
  dimension: undefined,
  text,
};
const withLocal = (item: Item): Definition => ({
  ...harbour,
  items: [...harbour.items, item],
  sections: harbour.sections.map((section, at) => (at === 0 ? { ...section, items: [...section.items, item.id] } : section)),
});
const definition = withLocal(local);
const contextIn = (unitIds?: string[]) =>
  contextOfLabel({
    levelIds: ['M'],
    levels: [{ id: 'M', isLeader: false }],
    isFirstWave: false,
    areCommentsAsked: true,
    unitIds,
  });
const isAskedIn = (unitIds?: string[]): boolean =>
  shownItems(definition, contextIn(unitIds), {}).some(({ id }) => id === 'lok-1');

describe('a question of one virksomhet', () => {
  test('has no finding, in no dimension as it is', () => {
    expect(parseDefinition(definition).findings).toEqual([]);
  });
  test('is asked in its virksomhet and what lies in it, and nowhere else', () => {
    expect(isAskedIn(['lager', 'kai-øst', 'havna'])).toBe(true);
    expect(isAskedIn(['kai-vest', 'havna'])).toBe(false);
  });
  test('is not asked where nobody knows the unit, so that a forgotten path asks too little, never too much', () => {
    expect(isAskedIn()).toBe(false);
    expect(checkAnswers(definition, contextIn(), { 'lok-1': 3 })).toEqual([{ item: 'lok-1', rule: 'hidden-item' }]);
  });
  test('costs those who are asked it time, and the promise covers them', () => {
    expect(estimatedMinutes(definition, 'employees')).toBeGreaterThan(estimatedMinutes(harbour, 'employees'));
    const elsewhere = withLocal({ ...local, id: 'lok-2', virksomhet: 'kai-vest' });
    expect(estimatedMinutes(elsewhere, 'employees')).toBe(estimatedMinutes(definition, 'employees'));
  });
});

describe('a local question in a comparison', () => {
  const verdict = (before: Definition, after: Definition) =>
    compareDefinitions(before, after).items.find(({ item }) => item === 'lok-1');
  test.each<[string, Definition, Definition, string]>([
    ['that is the same', definition, definition, 'unchanged'],
    ['that has other words', definition, withLocal({ ...local, rev: 2, text: { ...text, nb: 'Brakka er varm.' } }), 'changed'],
    ['that is asked elsewhere', definition, withLocal({ ...local, virksomhet: 'kai-vest' }), 'changed'],
    ['that is new', harbour, definition, 'added'],
    ['that is gone', definition, harbour, 'removed'],
    ['that becomes common', definition, withLocal({ ...local, isLocal: false }), 'changed'],
  ])('%s never carries a trend', (_name, before, after, became) => {
    expect(verdict(before, after)).toMatchObject({ verdict: 'local', became });
  });
  test('breaks no trend of anything else, and asks for a small step of the version', () => {
    expect(compareDefinitions(definition, harbour)).toMatchObject({ versionStep: 'minor' });
    expect(compareDefinitions(definition, definition)).toMatchObject({ versionStep: 'none' });
    const verdicts = compareDefinitions(harbour, definition).dimensions.map((line) => line.verdict);
    expect(new Set(verdicts)).toEqual(new Set(['same-items']));
  });
});
