import { changesOf, reasonsForEquivalence, type ItemChange } from './compare-items.ts';
import type { Definition } from './definition.ts';
import type { Dimension } from './dimension.ts';
import type { DimensionId, ItemId } from './identifiers.ts';
import { itemOf } from './reporting-rules.ts';
import { isStepEnough, versionStepBetween, type VersionStep } from './version-step.ts';

/** What became of an item between two definitions. Only `unchanged` and `equivalent` carry a trend. */
export type ItemComparison =
  | { item: ItemId; verdict: 'unchanged' | 'added' | 'removed' }
  | { item: ItemId; verdict: 'wording-changed'; changes: readonly ItemChange[]; isRevisionRaised: boolean }
  | { item: ItemId; verdict: 'equivalent'; changes: readonly ItemChange[]; reasons: readonly string[] };

/**
 * What became of an index. `same-items`: scored from the same items, all of which carry a trend. Otherwise it may be
 * compared only after scoring both sides from `commonItems`, and the reader must be told.
 */
export type DimensionComparison = {
  dimension: DimensionId;
  verdict: 'same-items' | 'items-changed' | 'added' | 'removed';
  commonItems: readonly ItemId[];
};

export type DefinitionComparison = {
  items: readonly ItemComparison[];
  dimensions: readonly DimensionComparison[];
  /** The smallest rise of the version that tells the truth about the difference. */
  versionStep: VersionStep;
  /** Whether the later version has risen that far. Between two instruments it says nothing. */
  isVersionRaised: boolean;
};

const compareItem = (before: Definition, after: Definition, id: ItemId): ItemComparison => {
  const earlier = itemOf(before, id);
  const later = itemOf(after, id);
  if (earlier === undefined) return { item: id, verdict: 'added' };
  if (later === undefined) return { item: id, verdict: 'removed' };
  const changes = changesOf([before, earlier], [after, later]);
  if (changes.length === 0) return { item: id, verdict: 'unchanged' };
  const reasons = reasonsForEquivalence(changes, earlier, later, after.equivalences);
  if (reasons.length > 0) return { item: id, verdict: 'equivalent', changes, reasons };
  return { item: id, verdict: 'wording-changed', changes, isRevisionRaised: later.rev > earlier.rev };
};

const carriesTrend = (comparison: ItemComparison): boolean =>
  comparison.verdict === 'unchanged' || comparison.verdict === 'equivalent';

const compareDimension = (
  before: Dimension | undefined,
  after: Dimension | undefined,
  trendItems: readonly ItemId[],
): DimensionComparison => {
  const dimension = after?.id ?? before?.id ?? '';
  const commonItems = (after?.items ?? []).filter((id) => before?.items.includes(id) === true && trendItems.includes(id));
  if (before === undefined || after === undefined)
    return { dimension, verdict: before === undefined ? 'added' : 'removed', commonItems };
  const isSame = commonItems.length === after.items.length && commonItems.length === before.items.length;
  return { dimension, verdict: isSame ? 'same-items' : 'items-changed', commonItems };
};

const versionStepOf = (items: readonly ItemComparison[], dimensions: readonly DimensionComparison[]): VersionStep => {
  const has = (...verdicts: string[]): boolean => [...items, ...dimensions].some(({ verdict }) => verdicts.includes(verdict));
  if (has('wording-changed', 'removed', 'items-changed')) return 'major';
  if (has('added')) return 'minor';
  return has('equivalent') ? 'patch' : 'none';
};

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/**
 * What differs between an earlier and a later definition, item by item and index by index, in the later one's order with what
 * was removed at the end. Works between two versions of an instrument and between two instruments that share items.
 * Comparisons of results must use exactly these verdicts. Equivalences are read from the later definition.
 */
export const compareDefinitions = (before: Definition, after: Definition): DefinitionComparison => {
  const itemIds = unique([...after.items, ...before.items].map((item) => item.id));
  const items = itemIds.map((id) => compareItem(before, after, id));
  const trendItems = items.filter(carriesTrend).map(({ item }) => item);
  const dimensionOf = (definition: Definition, id: DimensionId) => definition.dimensions.find((dimension) => dimension.id === id);
  const dimensions = unique([...after.dimensions, ...before.dimensions].map((dimension) => dimension.id)).map((id) =>
    compareDimension(dimensionOf(before, id), dimensionOf(after, id), trendItems),
  );
  const versionStep = versionStepOf(items, dimensions);
  return {
    items,
    dimensions,
    versionStep,
    isVersionRaised: isStepEnough(versionStepBetween(before.version, after.version), versionStep),
  };
};
