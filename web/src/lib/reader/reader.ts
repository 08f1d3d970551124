import type { Language, LocalizedText } from '@takhoyde/api/contract';
import type { Messages } from '#lib/messages/messages.ts';
import { formatsOf, type Formats } from './formats.ts';

/** The person reading: language, texts on screen (all of them, or the part `Words` that some pages load), how numbers and dates are written. */
export interface Reader<Words = Messages> {
  readonly language: Language;
  readonly m: Words;
  readonly formats: Formats;
  /** A text of the content (a theme, a statement) in the reader's language. */
  readonly text: (localized: LocalizedText) => string;
}

/** The reader of one language with its texts. Pure: the same language gives the same words and formats. */
export const readerOf = <Words>(language: Language, messages: Words): Reader<Words> => ({
  language,
  m: messages,
  formats: formatsOf(language),
  text: (localized) => localized[language],
});
