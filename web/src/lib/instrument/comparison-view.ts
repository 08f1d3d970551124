import type { ItemChange, VersionComparison } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

export type Verdict = ItemChange['verdict'];

/** In the order a reader needs them: first what breaks a trend, last what is as it was. */
const order: readonly Verdict[] = ['wording-changed', 'removed', 'equivalent', 'added', 'local', 'unchanged'];

export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly items: readonly ItemChange[];
}

/** Items by what became of them; a verdict that nothing got is left out. */
export const verdictGroups = (items: readonly ItemChange[]): readonly VerdictGroup[] =>
  order
    .map((verdict) => ({ verdict, items: items.filter((item) => item.verdict === verdict) }))
    .filter((group) => group.items.length > 0);

const sentencesOfItems = ({ items }: VersionComparison, { m, formats }: Reader): readonly string[] => {
  const words = m.instrument.versions.summary;
  const count = (...verdicts: Verdict[]): number => items.filter(({ verdict }) => verdicts.includes(verdict)).length;
  if (count('unchanged', 'local') === items.length) return [words.none];
  const lines = [
    { count: count('wording-changed'), words: words.broken },
    { count: count('removed'), words: words.removed },
    { count: count('added'), words: words.added },
    { count: count('unchanged', 'equivalent'), words: words.kept },
  ];
  return lines.filter((line) => line.count > 0).map((line) => line.words(formats.count(line.count)));
};

/** What else a reader of a change should know: who is asked how much, and what is read before a question. */
const sentencesAround = ({ rotation, context }: VersionComparison, { m, formats }: Reader): readonly string[] => {
  const words = m.instrument.versions.summary;
  const lines = [
    { count: rotation.length, words: words.rotated },
    { count: context.moved.length, words: words.moved },
    { count: context.introduced.length, words: words.introduced },
  ];
  const told = lines.filter((line) => line.count > 0).map((line) => line.words(formats.count(line.count)));
  return context.isIntroChanged ? [...told, words.intro] : told;
};

/** What the difference means, in a few short sentences. */
export const comparisonSentences = (comparison: VersionComparison, reader: Reader): readonly string[] => [
  ...sentencesOfItems(comparison, reader),
  ...sentencesAround(comparison, reader),
];

/** What became of a theme, as it is treated when results are compared. */
export const themeMeaning = (
  { verdict, commonItems }: VersionComparison['dimensions'][number],
  { m, formats }: Reader,
): string => {
  const words = m.instrument.versions.themes;
  if (verdict !== 'items-changed') return words[verdict];
  return commonItems.length === 0 ? words['nothing-common'] : words['items-changed'](formats.count(commonItems.length));
};

type Aspect = keyof Reader['m']['instrument']['versions']['aspect'];
const isAspect = (words: Record<Aspect, string>, change: string): change is Aspect => Object.hasOwn(words, change);

/** What of a question differs, beside or instead of its words: «svaralternativene og hjelpeteksten». Empty when only the words do. */
export const changedAspects = (changes: readonly string[], { m, formats }: Reader): string => {
  const words = m.instrument.versions.aspect;
  const told = changes.filter((change) => change !== 'revision' && change !== 'text');
  return formats.list([...new Set(told.map((change) => words[isAspect(words, change) ? change : 'other']))]);
};
