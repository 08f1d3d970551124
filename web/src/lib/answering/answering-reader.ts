import type { Language } from '@takhoyde/api/contract';
import { provideAnsweringReader, useAnsweringReader, type AnsweringWords } from '#lib/reader/reader-context.ts';
import { readerOf, type Reader } from '#lib/reader/reader.ts';

export type AnsweringReader = Reader<AnsweringWords>;

const loadWords = async (language: Language): Promise<AnsweringWords> => {
  switch (language) {
    case 'nn':
      return (await import('./words/nn.ts')).nn;
    case 'en':
      return (await import('./words/en.ts')).en;
    default:
      return (await import('./words/nb.ts')).nb;
  }
};

/** The reader of a language on the answering pages; loads the words of that language and no other. */
export const answeringReaderOf = async (language: Language): Promise<AnsweringReader> =>
  readerOf(language, await loadWords(language));

export { provideAnsweringReader as provideReader, useAnsweringReader as useReader };
