import type { Definition } from './definition.ts';
import type { Dimension } from './dimension.ts';
import type { ItemId } from './identifiers.ts';
import type { Item } from './item.ts';
import { indexItemIds } from './index-items.ts';
import { strictestNodeType, type NodeType } from './node-type.ts';
import { scaleRange } from './scale.ts';

/** An item by its id, `undefined` when the definition has none of that name. */
export const itemOf = (definition: Definition, id: ItemId): Item | undefined => definition.items.find((item) => item.id === id);

/** Items with free text. They are reported as moderated comments, never as a figure. */
export const openItemIds = (definition: Definition): readonly ItemId[] =>
  definition.items.filter((item) => item.type === 'open').map((item) => item.id);

/**
 * Substantive answers a person needs to count in an index, in whole answers, at least 1: two of three items at a share
 * of one half. Source: docs/methods
 */
export const minAnsweredCountOf = (definition: Definition, dimension: Dimension): number => {
  const itemCount = indexItemIds(definition, dimension).length;
  return dimension.minAnsweredCount === undefined
    ? Math.max(1, Math.ceil(definition.reporting.minAnsweredShare * itemCount))
    : Math.min(dimension.minAnsweredCount, itemCount);
};

/** Lowest node type at which an item may be shown; `undefined` when every unit may see it. */
export const lowestNodeTypeOfItem = (definition: Definition, id: ItemId): NodeType | undefined => {
  const { restricted, lowestNode, open } = definition.reporting;
  const ofOpen = itemOf(definition, id)?.type === 'open' ? open?.lowestNode : undefined;
  return strictestNodeType([Object.hasOwn(restricted, id) ? restricted[id] : undefined, lowestNode, ofOpen]);
};

/** Lowest node type at which an index may be shown: the strictest of its items', or the index would give them away. */
export const lowestNodeTypeOfDimension = (definition: Definition, dimension: Dimension): NodeType | undefined =>
  strictestNodeType([definition.reporting.lowestNode, ...dimension.items.map((id) => lowestNodeTypeOfItem(definition, id))]);

/** Leaders that must be covered before an item or index about leaders is shown; `undefined` when it is not about leaders. */
export const minLeadersOf = (definition: Definition, ids: readonly ItemId[]): number | undefined =>
  ids.some((id) => itemOf(definition, id)?.aboutLeaders === true) ? definition.reporting.aboutLeaders.minLeaders : undefined;

/**
 * An answer on the scale the index is computed on: reversed items are mirrored around the middle of their scale, so that 2 on
 * a reversed item counts as 4 on a scale 1–5 and as 5 on a scale 1–6. Unit: scale points. `undefined` for items not scored.
 */
export const orientedValue = (definition: Definition, id: ItemId, value: number): number | undefined => {
  const item = itemOf(definition, id);
  const scale = item?.type === 'likert' ? definition.scales[item.scale] : undefined;
  if (item?.type !== 'likert' || scale?.scoring !== 'index') return undefined;
  const { min, max } = scaleRange(scale);
  return item.reverse ? min + max - value : value;
};
