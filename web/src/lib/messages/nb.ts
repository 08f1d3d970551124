import { figures } from './nb/figures.ts';
import { profile } from './nb/profile.ts';
import { shell } from './nb/shell.ts';

/** Bokmål: the catalogue that decides which keys there are. */
export const nb = { figures, profile, shell };
