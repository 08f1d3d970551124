import { anchor } from '../markdown.ts';

/** Where on the page about the instruments something is told. Other pages link there. */
export const placeOfItem = (id: string): string => `item-${id.toLowerCase()}`;
export const placeOfTheme = (id: string): string => `tema-${id.toLowerCase()}`;
export const placeOfInstrument = (id: string): string => `skjema-${id}`;

/** Gives each item its place once, where it first occurs: an item that two instruments ask is one item. */
export const itemAnchors = (): ((id: string) => string) => {
  const given = new Set<string>();
  return (id) => {
    if (given.has(id)) return '';
    given.add(id);
    return anchor(placeOfItem(id));
  };
};
