import { shell } from './nb/shell.ts';

/** Bokmål: the catalogue that decides which keys there are. */
export const nb = { shell };
