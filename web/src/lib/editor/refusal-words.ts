import { knownWords } from '#lib/known-words.ts';
import type { Reader } from '#lib/reader/reader.ts';
import type { EditRefusal } from './editor-desk.ts';

/** Why an edit was refused, in words. A reason we have no words for is told as that nothing has changed. */
export const refusalWords = ({ code }: EditRefusal, { m }: Reader): string =>
  knownWords(m.editor.refused, code) ?? m.editor.refused.other;
