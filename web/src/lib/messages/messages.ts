import type { Language } from '@takhoyde/api/contract';
import type { nb } from './nb.ts';

/** Every text on screen, by area. Bokmål is the type; a key that nynorsk or English lacks fails the type check. */
export type Messages = typeof nb;

/** The texts of one language. Each language is a chunk of its own, so that a reader loads one. */
export const loadMessages = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'nn':
      return (await import('./nn.ts')).nn;
    case 'en':
      return (await import('./en.ts')).en;
    default:
      return (await import('./nb.ts')).nb;
  }
};
