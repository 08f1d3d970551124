import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** Why a task at a wave was refused, in words; the rest have one sentence in common. */
export const faultWords = (code: string, { m }: Reader): string => knownWords(m.waves.faults, code) ?? m.waves.faults.other;
