import type { Language, LocalizedText } from '@takhoyde/api/contract';
import type { Messages } from '#lib/messages/messages.ts';
import { formatsOf, type Formats } from './formats.ts';

/** The person reading: language, texts on screen, and how numbers and dates are written. */
export interface Reader {
  readonly language: Language;
  readonly m: Messages;
  readonly formats: Formats;
  /** A text of the content (a theme, a statement) in the reader's language. */
  readonly text: (localized: LocalizedText) => string;
}

/** The reader of one language with its texts. Pure: the same language gives the same words and formats. */
export const readerOf = (language: Language, messages: Messages): Reader => ({
  language,
  m: messages,
  formats: formatsOf(language),
  text: (localized) => localized[language],
});
