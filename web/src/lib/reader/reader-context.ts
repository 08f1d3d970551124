import { createContext } from 'svelte';
import type { Reader } from './reader.ts';

const [get, set] = createContext<() => Reader>();

/**
 * The reader, for a component. Its fields follow a change of language, so read them where they are used:
 * `reader.m.shell.close`, not `const { m } = …`.
 */
export const useReader = (): Reader => {
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

/** Told once, by the root layout (and by the gallery, which shows three readers at a time). */
export const provideReader = (current: () => Reader): void => {
  set(current);
};
