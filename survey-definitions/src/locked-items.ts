import type { Definition } from './definition.ts';
import type { ItemId } from './identifiers.ts';

/**
 * What a new version can neither take out nor reword: anchors and core items, on which every comparison over time leans.
 * @param base the version the new one is made from; without one nothing is locked
 */
export const lockedItems = (base: Definition | undefined): readonly ItemId[] => {
  if (base === undefined) return [];
  const core = base.reporting.coreItems ?? [];
  return base.items.filter((item) => item.anchor || core.includes(item.id)).map((item) => item.id);
};
