import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';
import type { ReadKeyCode } from './key-code.ts';

/** Why a code that was typed cannot be used, in words that say what to do. */
export const keyFaultWords = (read: Exclude<ReadKeyCode, { kind: 'code' }>, { m, formats }: Reader): string => {
  const words = m.sealKey.faults;
  switch (read.kind) {
    case 'unfinished':
      return words.unfinished(formats.count(read.missingCount));
    case 'wrong-groups':
      return words['wrong-groups'](formats.list(read.groups.map(formats.count)));
    case 'other-holder':
      return words['other-holder'](formats.count(read.number));
    default:
      return words[read.kind];
  }
};

/** Why the API refused something about keys, in words; the rest have one sentence in common. */
export const keyRefusalWords = (code: string, { m }: Reader): string => {
  const { faults } = m.sealKey;
  const told = Object.entries(faults).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return knownWords(Object.fromEntries(told), code) ?? faults.other;
};
