import { byCodeUnit } from './found.ts';
import type { ChoiceItem, DisclosurePlan, PlanDimension, ScaleItem } from './disclosure-plan.ts';

/**
 * Items whose figures can be subtracted from one another because an index joins them (R16): the connected parts of
 * "item belongs to dimension". An item in no dimension is a family of its own.
 */
export type Family = {
  readonly id: string;
  readonly items: readonly ScaleItem[];
  readonly dimensions: readonly PlanDimension[];
};

/**
 * The families of a plan, in canonical order. Items keep the order of the plan.
 */
export function familiesOf(plan: DisclosurePlan): Family[] {
  const scaleItems = plan.items.filter((item): item is ScaleItem => item.kind === 'scale');
  const known = new Set(scaleItems.map((item) => item.id));
  const family = new Map(scaleItems.map((item) => [item.id, item.id]));
  for (const dimension of plan.dimensions) joinItems(family, dimension.itemIds.filter((id) => known.has(id)));
  const ids = [...new Set(family.values())].sort(byCodeUnit);
  return ids.map((id) => ({
    id,
    items: scaleItems.filter((item) => family.get(item.id) === id),
    dimensions: plan.dimensions
      .filter((dimension) => dimension.itemIds.some((itemId) => family.get(itemId) === id))
      .map((dimension) => ({ ...dimension, itemIds: dimension.itemIds.filter((itemId) => known.has(itemId)) })),
  }));
}

function joinItems(family: Map<string, string>, itemIds: readonly string[]): void {
  const joined = new Set(itemIds.map((id) => family.get(id)));
  const name = [...joined].flatMap((id) => (id === undefined ? [] : [id])).sort(byCodeUnit)[0];
  if (name === undefined) return;
  for (const [id, current] of family) if (joined.has(current)) family.set(id, name);
}

/** Items with options; each is its own family. */
export const choiceItemsOf = (plan: DisclosurePlan): ChoiceItem[] =>
  plan.items.filter((item): item is ChoiceItem => item.kind !== 'scale');
