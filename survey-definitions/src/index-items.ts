import type { Definition } from './definition.ts';
import type { Dimension } from './dimension.ts';
import type { ItemId } from './identifiers.ts';
import { rotationBlockOfItem } from './rotation.ts';

/**
 * The statements an index is worked out from: those that the same people were asked. Where blocks rotate, these are the ones that
 * stand in no block; where all of a theme stand in blocks, those of the block that holds most of them, the first of equals. Why:
 * an index of what some were asked and of what others were asked would differ between units by the draw, and its count would be
 * nobody's. The other statements keep their own figures, with their own counts. Source: docs/adr/0012
 */
export const indexItemIds = (
  definition: Pick<Definition, 'rotation'>,
  { items }: Pick<Dimension, 'items'>,
): readonly ItemId[] => {
  const byBlock = Map.groupBy(items, (id) => rotationBlockOfItem(definition, id));
  const ofEverybody = byBlock.get(undefined);
  if (ofEverybody !== undefined) return ofEverybody;
  return [...byBlock.values()].reduce<readonly ItemId[]>((most, block) => (block.length > most.length ? block : most), []);
};
