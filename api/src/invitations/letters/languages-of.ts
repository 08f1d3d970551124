import { languages as allLanguages, type Language } from '../../contract/index.ts';
import type { Languages } from './message-writers.ts';

/**
 * The languages a person is written to in: their own where it is known and offered; else every one that is offered, and `first` first.
 * Edges: a wave that offers none offers all.
 * @example languagesOf(null, 'nn', ['nb', 'nn', 'en']) // ['nn', 'nb', 'en']
 * @example languagesOf('en', 'nb', ['nb', 'nn', 'en']) // ['en']
 * @example languagesOf('en', 'nb', ['nb', 'nn']) // ['nb', 'nn']
 */
export const languagesOf = (own: Language | null, first: Language, offered: readonly Language[]): Languages => {
  const known = offered.length === 0 ? allLanguages : offered;
  if (own !== null && known.includes(own)) return [own];
  const [leading = first, ...others] = [first, ...known.filter((language) => language !== first)].filter((one) =>
    known.includes(one),
  );
  return [leading, ...others];
};
