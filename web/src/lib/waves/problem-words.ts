import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** What stopped the work on a wave, in words: by its code, or that of the refusal it came from. */
export const problemWords = (code: string, { m }: Reader): string =>
  knownWords(m.planning.problems, code) ?? knownWords(m.waves.faults, code) ?? m.planning.problems.other;
