import { THRESHOLD_FLOOR, type DisclosurePlan, type PlanItem, type TierThresholds } from './disclosure-plan.ts';

/**
 * Refuses a plan that would not protect: thresholds under the floor or out of order, unknown ids, doubled ids, impossible scales.
 * Why: disclosure control fails closed. Edges: throws an error that names the place; returns nothing.
 */
export function checkPlan(plan: DisclosurePlan): void {
  checkThresholds('policy', plan.policy);
  checkThresholds('policy.sensitive', plan.policy.sensitive);
  demand(plan.policy.comments >= plan.policy.share, 'policy.comments of at least policy.share');
  demand(plan.policy.keepShare > 0 && plan.policy.keepShare <= 1, 'policy.keepShare above 0 and at most 1');
  const unitIds = uniqueIds('units', plan.units);
  uniqueIds('atoms', plan.atoms);
  const itemIds = uniqueIds('items', plan.items);
  uniqueIds('dimensions', plan.dimensions);
  plan.units.forEach((unit) =>
    demand(unit.parentId === null || unitIds.has(unit.parentId), `a known parent for unit ${unit.id}`),
  );
  plan.items.forEach(checkItem);
  for (const { id, shownWithinUnit } of plan.items)
    demand(shownWithinUnit === undefined || unitIds.has(shownWithinUnit), `a known unit that item ${id} is asked in`);
  plan.dimensions.forEach((dimension) =>
    dimension.itemIds.forEach((id) => demand(itemIds.has(id), `known items in dimension ${dimension.id}`)),
  );
  const levels = new Set(plan.levels);
  for (const atom of plan.atoms) {
    [atom.unitId, ...atom.coveredUnitIds].forEach((id) => demand(unitIds.has(id), `known units for atom ${atom.id}`));
    demand(
      atom.levelIds.every((id) => levels.has(id)),
      `known levels for atom ${atom.id}`,
    );
  }
}

function checkThresholds(place: string, thresholds: TierThresholds): void {
  const { mean, share, five } = thresholds;
  demand([mean, share, five].every(Number.isSafeInteger), `whole thresholds in ${place}`);
  demand(mean >= THRESHOLD_FLOOR, `${place}.mean of at least ${THRESHOLD_FLOOR}`);
  demand(share >= mean && five >= share, `${place} with mean <= share <= five`);
}

function checkItem(item: PlanItem): void {
  if (item.kind !== 'scale') {
    demand(item.options.length > 1, `two options or more for item ${item.id}`);
    return;
  }
  demand(
    Number.isSafeInteger(item.min) && Number.isSafeInteger(item.max) && item.min < item.max,
    `a scale with min < max for item ${item.id}`,
  );
  const highest = Math.max(item.min - 1, ...item.unfavourable);
  const lowest = Math.min(item.max + 1, ...item.favourable);
  demand(highest < lowest, `unfavourable scores below favourable ones for item ${item.id}`);
}

function uniqueIds(place: string, things: readonly { readonly id: string }[]): Set<string> {
  const ids = new Set(things.map((thing) => thing.id));
  demand(ids.size === things.length, `${place} without doubled ids`);
  return ids;
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`protect requires ${what}`);
}
