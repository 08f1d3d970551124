import { createContext } from 'svelte';
import type { Messages } from '#lib/messages/messages.ts';
import type { Reader } from './reader.ts';

/** How a component gets at the reader, and how a layout tells who that is. */
interface ReaderContext<Words> {
  /**
   * The reader, for a component. Its fields follow a change of language, so read them where they are used:
   * `reader.m.shell.close`, not `const { m } = …`.
   */
  readonly useReader: () => Reader<Words>;
  readonly provideReader: (current: () => Reader<Words>) => void;
}

/** Makes a context for readers with these words. */
const makeReaderContext = <Words>(): ReaderContext<Words> => {
  const [get, set] = createContext<() => Reader<Words>>();
  const useReader = (): Reader<Words> => {
    const current = get();
    return {
      get language() {
        return current().language;
      },
      get m() {
        return current().m;
      },
      get formats() {
        return current().formats;
      },
      get text() {
        return current().text;
      },
    };
  };
  return {
    useReader,
    provideReader: (current) => {
      set(current);
    },
  };
};

/** The words of the answering pages: what a phone loads, a part of all the texts of the product. */
export type AnsweringWords = Pick<Messages, 'answering' | 'shell'>;

const house = makeReaderContext<Messages>();
const answering = makeReaderContext<AnsweringWords>();

/** The reader of the house: of every page but those where people answer. */
export const { useReader } = house;

/** For components of the answering pages: they get by with fewer words, and stand in the house as well (in a preview). */
export const useAnsweringReader = answering.useReader;
export const provideAnsweringReader = answering.provideReader;

/** Told once, by the root layout (and by the gallery, which shows three readers at a time). */
export const provideReader = (current: () => Reader): void => {
  house.provideReader(current);
  answering.provideReader(current);
};
