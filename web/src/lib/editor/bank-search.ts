import type { LocalizedText } from '@takhoyde/api/contract';

/** A question of the bank, as one looks for it. */
export interface BankEntry {
  readonly id: string;
  readonly text: LocalizedText;
  readonly theme: string | undefined;
  readonly kind: 'statement' | 'single' | 'multi' | 'open';
  readonly isReversed: boolean;
  readonly isAboutLeaders: boolean;
  readonly audience: 'all' | 'leaders' | 'employees';
  /** Repeated in every wave: leads over to what was asked before. */
  readonly isAnchor: boolean;
}

/** What is looked for: words, all of which must be there in one of the languages, and a theme; empty means any. */
export interface BankQuery {
  readonly words: string;
  readonly theme: string;
}

const isInSome = (text: LocalizedText, word: string): boolean =>
  [text.nb, text.nn, text.en].some((told) => told.toLocaleLowerCase('nb').includes(word));

/**
 * The entries that fit, in the bank's order.
 * @example searchBank([], { words: 'leder', theme: '' }) // []
 */
export const searchBank = (entries: readonly BankEntry[], { words, theme }: BankQuery): readonly BankEntry[] => {
  const wanted = words.toLocaleLowerCase('nb').split(/\s+/u).filter(Boolean);
  return entries.filter(
    (entry) =>
      (theme === '' || entry.theme === theme) &&
      wanted.every((word) => isInSome(entry.text, word) || entry.id.toLowerCase() === word),
  );
};
