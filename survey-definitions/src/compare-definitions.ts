import { changesOf, reasonsForEquivalence, type ItemChange } from './compare-items.ts';
import type { Definition } from './definition.ts';
import { compareContext, type ContextComparison } from './compare-context.ts';
import type { Dimension } from './dimension.ts';
import type { DimensionId, ItemId } from './identifiers.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Item } from './item.ts';
import { rotationBlockOfItem, rotationBlocks } from './rotation.ts';
import { indexItemIds } from './index-items.ts';
import { itemOf, minAnsweredCountOf } from './reporting-rules.ts';
import { isStepEnough, versionStepBetween, type VersionStep } from './version-step.ts';

/**
 * What became of an item between two definitions. Only `unchanged` and `equivalent` carry a trend. An item that is `local` on
 * either side never does, whatever became of its words: it is asked of some, and says nothing about the others.
 */
export type ItemComparison =
  | { item: ItemId; verdict: 'unchanged' | 'added' | 'removed' }
  | { item: ItemId; verdict: 'wording-changed'; changes: readonly ItemChange[]; isRevisionRaised: boolean }
  | { item: ItemId; verdict: 'equivalent'; changes: readonly ItemChange[]; reasons: readonly string[] }
  | { item: ItemId; verdict: 'local'; became: 'unchanged' | 'changed' | 'added' | 'removed'; changes: readonly ItemChange[] };

/**
 * What became of an index. `same-items`: worked out from the same items (`indexItemIds`), all of which carry a trend, of people who
 * answered as many of them. Otherwise it may be compared only after scoring both sides from `commonItems`, and the reader must be
 * told.
 */
export type DimensionComparison = {
  dimension: DimensionId;
  verdict: 'same-items' | 'items-changed' | 'added' | 'removed';
  commonItems: readonly ItemId[];
};

/** Shares 0–1 of those who meet an item that are asked it: 1 where it does not rotate, a third where it stands in one of three blocks. */
export type RotationComparison = { item: ItemId; askedShareBefore: number; askedShareAfter: number };

export type DefinitionComparison = {
  items: readonly ItemComparison[];
  dimensions: readonly DimensionComparison[];
  /** Items whose share of people asked is another one, in the order of the later definition. Their trend holds, from other counts. */
  rotation: readonly RotationComparison[];
  /** What is read before the items that both ask. */
  context: ContextComparison;
  /** The smallest rise of the version that tells the truth about the difference. */
  versionStep: VersionStep;
  /** Whether the later version has risen that far. Between two instruments it says nothing. */
  isVersionRaised: boolean;
};

type Compared = Pick<DefinitionComparison, 'items' | 'dimensions' | 'rotation' | 'context'>;

const compareLocal = (item: ItemId, sides: readonly (Item | undefined)[], changes: readonly ItemChange[]): ItemComparison => {
  const [earlier, later] = sides;
  if (earlier === undefined) return { item, verdict: 'local', became: 'added', changes };
  if (later === undefined) return { item, verdict: 'local', became: 'removed', changes };
  const isSame = changes.length === 0 && earlier.isLocal === later.isLocal && earlier.virksomhet === later.virksomhet;
  return { item, verdict: 'local', became: isSame ? 'unchanged' : 'changed', changes };
};

const compareItem = (before: Definition, after: Definition, id: ItemId): ItemComparison => {
  const earlier = itemOf(before, id);
  const later = itemOf(after, id);
  const changes = earlier === undefined || later === undefined ? [] : changesOf([before, earlier], [after, later]);
  if (earlier?.isLocal === true || later?.isLocal === true) return compareLocal(id, [earlier, later], changes);
  if (earlier === undefined) return { item: id, verdict: 'added' };
  if (later === undefined) return { item: id, verdict: 'removed' };
  if (changes.length === 0) return { item: id, verdict: 'unchanged' };
  const reasons = reasonsForEquivalence(changes, earlier, later, after.equivalences);
  if (reasons.length > 0) return { item: id, verdict: 'equivalent', changes, reasons };
  return { item: id, verdict: 'wording-changed', changes, isRevisionRaised: later.rev > earlier.rev };
};

const carriesTrend = (comparison: ItemComparison): boolean =>
  comparison.verdict === 'unchanged' || comparison.verdict === 'equivalent';

type DimensionSide = { dimension: Dimension; indexItems: readonly ItemId[]; minAnsweredCount: number } | undefined;

const sideOf = (definition: Definition, id: DimensionId): DimensionSide => {
  const dimension = definition.dimensions.find((candidate) => candidate.id === id);
  return dimension === undefined
    ? undefined
    : {
        dimension,
        indexItems: indexItemIds(definition, dimension),
        minAnsweredCount: minAnsweredCountOf(definition, dimension),
      };
};

const compareDimension = (
  id: DimensionId,
  [before, after]: readonly [DimensionSide, DimensionSide],
  trendItems: readonly ItemId[],
): DimensionComparison => {
  const commonItems = (after?.indexItems ?? []).filter(
    (item) => before?.indexItems.includes(item) === true && trendItems.includes(item),
  );
  if (before === undefined || after === undefined)
    return { dimension: id, verdict: before === undefined ? 'added' : 'removed', commonItems };
  const isSame =
    commonItems.length === after.indexItems.length &&
    commonItems.length === before.indexItems.length &&
    before.minAnsweredCount === after.minAnsweredCount;
  return { dimension: id, verdict: isSame ? 'same-items' : 'items-changed', commonItems };
};

const askedShareOf = (definition: Definition, id: ItemId): number =>
  rotationBlockOfItem(definition, id) === undefined ? 1 : 1 / rotationBlocks(definition).length;

const compareRotation = (before: Definition, after: Definition): RotationComparison[] =>
  after.items
    .filter(({ id }) => itemOf(before, id) !== undefined)
    .map(({ id }) => ({ item: id, askedShareBefore: askedShareOf(before, id), askedShareAfter: askedShareOf(after, id) }))
    .filter(({ askedShareBefore, askedShareAfter }) => askedShareBefore !== askedShareAfter);

const versionStepOf = ({ items, dimensions, rotation, context }: Compared, isSameContent: boolean): VersionStep => {
  const has = (...verdicts: string[]): boolean => [...items, ...dimensions].some(({ verdict }) => verdicts.includes(verdict));
  if (has('wording-changed', 'removed', 'items-changed')) return 'major';
  const isLocalChanged = items.some((line) => line.verdict === 'local' && line.became !== 'unchanged');
  if (has('added') || isLocalChanged || rotation.length > 0 || context.moved.length > 0) return 'minor';
  return isSameContent ? 'none' : 'patch';
};

const isSameContent = (before: Definition, after: Definition): boolean =>
  canonicalJson({ ...before, version: '' }) === canonicalJson({ ...after, version: '' });

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
  const dimensions = unique([...after.dimensions, ...before.dimensions].map((dimension) => dimension.id)).map((id) =>
    compareDimension(id, [sideOf(before, id), sideOf(after, id)], trendItems),
  );
  const compared = { items, dimensions, rotation: compareRotation(before, after), context: compareContext(before, after) };
  const versionStep = versionStepOf(compared, isSameContent(before, after));
  return {
    ...compared,
    versionStep,
    isVersionRaised: isStepEnough(versionStepBetween(before.version, after.version), versionStep),
  };
};
