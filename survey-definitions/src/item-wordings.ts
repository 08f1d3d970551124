import type { Definition } from './definition.ts';
import type { ItemId } from './identifiers.ts';
import type { LocalizedText } from './localized-text.ts';
import { itemOf } from './reporting-rules.ts';

/** The words of an item on both sides of a comparison; `undefined` where it is not asked. */
export type ItemWordings = { item: ItemId; before: LocalizedText | undefined; after: LocalizedText | undefined };

/** The words of every item of two definitions, in the order of `compareDefinitions(before, after).items`. */
export const itemWordings = (before: Definition, after: Definition): readonly ItemWordings[] =>
  [...new Set([...after.items, ...before.items].map((item) => item.id))].map((item) => ({
    item,
    before: itemOf(before, item)?.text,
    after: itemOf(after, item)?.text,
  }));
