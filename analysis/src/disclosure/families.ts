import { byCodeUnit } from './found.ts';
import type { ChoiceItem, DisclosurePlan, PlanDimension, ScaleItem, TierThresholds } from './disclosure-plan.ts';
import { thresholdsOf } from './disclosure-plan.ts';
import type { AtomTally, ResponseTally } from './response-tally.ts';

/**
 * Items that one index joins, directly or through others: they are shown under the same rules, or what is hidden of one could be worked out
 * from the rest. An item in no dimension is a family of its own.
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
  const dimensions = plan.dimensions.map((dimension) => ({
    ...dimension,
    itemIds: dimension.itemIds.filter((id) => known.has(id)),
  }));
  const family = new Map(scaleItems.map((item) => [item.id, item.id]));
  for (const dimension of dimensions) joinItems(family, dimension.itemIds);
  const ids = [...new Set(family.values())].sort(byCodeUnit);
  return ids.map((id) => ({
    id,
    items: scaleItems.filter((item) => family.get(item.id) === id),
    dimensions: dimensions.filter((dimension) => dimension.itemIds.some((itemId) => family.get(itemId) === id)),
  }));
}

function joinItems(family: Map<string, string>, itemIds: readonly string[]): void {
  const joined = new Set(itemIds.map((id) => family.get(id)));
  const name = [...joined].flatMap((id) => (id === undefined ? [] : [id])).sort(byCodeUnit)[0];
  if (name === undefined) return;
  for (const [id, current] of family) if (joined.has(current)) family.set(id, name);
}

/** Items with options; each stands alone. */
export const choiceItemsOf = (plan: DisclosurePlan): ChoiceItem[] =>
  plan.items.filter((item): item is ChoiceItem => item.kind !== 'scale');

/** The strictest thresholds among a family's items. */
export function thresholdsOfFamily({ items }: Family, plan: DisclosurePlan): TierThresholds {
  const all = items.map((item) => thresholdsOf(plan.policy, item.sensitivity));
  return {
    mean: Math.max(...all.map((thresholds) => thresholds.mean)),
    share: Math.max(...all.map((thresholds) => thresholds.share)),
    five: Math.max(...all.map((thresholds) => thresholds.five)),
  };
}

/** Least share of a family's people who must have answered an item for it to count in an index. */
const CORE_SHARE = 0.5;

/**
 * The items of a family that most of its people answered. The others are filter items and in no index.
 * Unit of comparison: the item of the family that most people answered. Edges: an item nobody answered is never core.
 */
export function coreItems(family: Family, tally: ResponseTally): ScaleItem[] {
  const counts = new Map(
    family.items.map((item) => [item.id, tally.atoms.reduce((sum, atom) => sum + answersTo(item, atom), 0)]),
  );
  const most = Math.max(...counts.values());
  return family.items.filter((item) => most > 0 && (counts.get(item.id) ?? 0) >= CORE_SHARE * most);
}

/** How many people of an atom answered an item. */
export const answersTo = (item: ScaleItem, atom: AtomTally): number =>
  (atom.items[item.id] ?? []).reduce((sum, count) => sum + count, 0);
