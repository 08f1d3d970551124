import { loadMessages } from '#lib/messages/messages.ts';
import { readerOf, type Reader } from '#lib/reader/reader.ts';
import type { PrintLanguage } from './print-language.ts';

/** The reader of the paper: of the language that was chosen, or the one at the screen when the questions are printed in all three. */
export const printReader = async (language: PrintLanguage, own: Reader): Promise<Reader> =>
  language === 'alle' || language === own.language ? own : readerOf(language, await loadMessages(language));
