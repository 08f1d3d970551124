import { languages, type LocalizedText } from './localized-text.ts';
import { plainWords } from './plain-words.ts';

/** An answer that can be given, by its value or id, and what it is called. */
export type Labelled = { key: string; label: LocalizedText };

const isMoved = (before: readonly Labelled[], { key, label }: Labelled, wordsOf: (label: LocalizedText) => string): boolean => {
  const now = wordsOf(label);
  const own = before.find((earlier) => earlier.key === key);
  if (own === undefined || wordsOf(own.label) === now) return false;
  return before.some((earlier) => earlier.key !== key && wordsOf(earlier.label) === now);
};

/**
 * Whether a label now stands at an answer where another one stood: a scale turned round, two options that changed places. That
 * is no change of words, though the set of answers is the same: 5 now means what 1 meant. One language is enough.
 */
export const isRelabelledCrosswise = (before: readonly Labelled[], after: readonly Labelled[]): boolean =>
  languages.some((language) => after.some((point) => isMoved(before, point, (label) => plainWords(label[language]))));
