import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** A role in words; what is no role of ours is shown as it stands. */
export const roleWords = (role: string, { m }: Reader): string => knownWords(m.shell.roles, role) ?? role;
