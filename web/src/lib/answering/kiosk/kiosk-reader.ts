import type { Language } from '@takhoyde/api/contract';
import { createContext } from 'svelte';
import type { Messages } from '#lib/messages/messages.ts';
import type { AnsweringWords } from '#lib/reader/reader-context.ts';
import { readerOf, type Reader } from '#lib/reader/reader.ts';
import { provideReader } from '../answering-reader.ts';

/** The words at a shared tablet: those of the answering pages, and some of its own. */
export type KioskWords = AnsweringWords & Pick<Messages, 'kiosk'>;
export type KioskReader = Reader<KioskWords>;

const loadWords = async (language: Language): Promise<KioskWords> => {
  switch (language) {
    case 'nn':
      return (await import('./words/nn.ts')).nn;
    case 'en':
      return (await import('./words/en.ts')).en;
    default:
      return (await import('./words/nb.ts')).nb;
  }
};

/** The reader of a language at a shared tablet. */
export const kioskReaderOf = async (language: Language): Promise<KioskReader> => readerOf(language, await loadWords(language));

const [useWords, provideWords] = createContext<() => KioskWords['kiosk']>();

/** The tablet's own words, for a component; call where they are used, so that a change of language is followed. */
export const useKioskWords = (): (() => KioskWords['kiosk']) => useWords();

/** Tells components of the tablet, and those shared with the ordinary pages, who is reading. */
export const provideKioskReader = (current: () => KioskReader): void => {
  provideReader(current);
  provideWords(() => current().m.kiosk);
};
