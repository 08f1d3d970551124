import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { changedAspects, comparisonSentences, themeMeaning, verdictGroups } from './comparison-view.ts';
import { emptyComparison, usualComparison } from './instrument.examples.ts';

const { nb } = exampleReaders;

describe('a comparison of two versions', () => {
  test('tells what breaks a trend before what is as it was, and loses no question', () => {
    const groups = verdictGroups(usualComparison.items);
    expect(groups.map(({ verdict }) => verdict)).toEqual([
      'wording-changed',
      'removed',
      'equivalent',
      'added',
      'local',
      'unchanged',
    ]);
    expect(groups.flatMap(({ items }) => items)).toHaveLength(usualComparison.items.length);
  });
  test('counts a decision of equivalence among what can be compared', () => {
    expect(comparisonSentences(usualComparison, nb)).toEqual([
      'For 1 spørsmål brytes trenden.',
      '1 spørsmål er tatt ut.',
      '1 spørsmål er nytt.',
      '3 spørsmål kan sammenlignes over tid.',
    ]);
  });
  test('says in one sentence that nothing is changed', () => {
    expect(comparisonSentences(emptyComparison, nb)).toEqual([nb.m.instrument.versions.summary.none]);
  });
  test('tells what is read before a question, and how many are asked it, though the trend holds', () => {
    const around = {
      ...emptyComparison,
      rotation: [{ item: 'E-6', askedShareBefore: 1, askedShareAfter: 0.5 }],
      context: { moved: ['E-6'], introduced: ['E-6', 'E-7'], isIntroChanged: true },
    };
    const { summary } = nb.m.instrument.versions;
    expect(comparisonSentences(around, nb)).toEqual([
      summary.none,
      summary.rotated('1'),
      summary.moved('1'),
      summary.introduced('2'),
      summary.intro,
    ]);
  });
  test('does not say of a theme without a shared question that it is compared', () => {
    const meaning = usualComparison.dimensions.map((theme) => themeMeaning(theme, nb));
    expect(meaning[0]).toContain('Sammenlignes ikke');
    expect(meaning[1]).toBe(nb.m.instrument.versions.themes['nothing-common']);
  });
  test('tells in words what beside the wording differs', () => {
    expect(changedAspects(['text', 'labels', 'help', 'revision'], nb)).toBe('svaralternativene og hjelpeteksten');
    expect(changedAspects(['from-tomorrow'], nb)).toBe('noe annet');
    expect(changedAspects(['text'], nb)).toBe('');
  });
});
