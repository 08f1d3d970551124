import type { Definition } from '../definition.ts';
import type { Dimension } from '../dimension.ts';
import type { FindingRule } from '../finding-rule.ts';
import type { RuleFinding } from '../finding.ts';
import type { ItemId } from '../identifiers.ts';
import { indexItemIds } from '../index-items.ts';
import type { Item, LikertItem } from '../item.ts';
import { itemOf } from '../reporting-rules.ts';
import { rotationBlockOfItem } from '../rotation.ts';

const likertItemsOf = (definition: Definition, dimension: Dimension): LikertItem[] =>
  dimension.items.flatMap((id) => {
    const item = itemOf(definition, id);
    return item?.type === 'likert' ? [item] : [];
  });

const isScored = (definition: Definition, item: Item): boolean =>
  item.type === 'likert' && definition.scales[item.scale]?.scoring !== 'distribution';

/** A statement that feeds no index is asked in vain, and an index needs more than one unless it says otherwise. */
export const findItemsInNoDimension = (definition: Definition): readonly RuleFinding[] =>
  definition.items.flatMap((item, at) => {
    const isListed = definition.dimensions.some((dimension) => dimension.items.includes(item.id));
    if (!isScored(definition, item) || item.isLocal || isListed) return [];
    return [
      {
        rule: 'item-in-no-dimension',
        id: item.id,
        path: `items.${at}`,
        message: `${item.id} is scored but no dimension lists it`,
      },
    ];
  });

const sizeFinding = (definition: Definition, dimension: Dimension): [FindingRule, string] | undefined => {
  if (new Set(dimension.items).size !== dimension.items.length)
    return ['dimension-counts-twice', 'an item counts once in a dimension'];
  const itemCount = indexItemIds(definition, dimension).length;
  if (dimension.kind === 'index' && itemCount < 2)
    return [
      'dimension-too-small',
      'an index needs at least two items asked of the same people; add one, or say kind "single-item"',
    ];
  if (dimension.kind === 'single-item' && itemCount !== 1)
    return ['dimension-not-single', 'kind "single-item" means exactly one item'];
  return (dimension.minAnsweredCount ?? 0) > itemCount
    ? ['min-answered-unreachable', 'nobody can answer more items than there are']
    : undefined;
};

/** Whether the number of items an index is worked out from and what is said about it agree. */
export const findDimensionSizeFaults = (definition: Definition): readonly RuleFinding[] =>
  definition.dimensions.flatMap((dimension, at) => {
    const broken = sizeFinding(definition, dimension);
    return broken === undefined ? [] : [{ rule: broken[0], id: dimension.id, path: `dimensions.${at}`, message: broken[1] }];
  });

/** What is averaged into one index must be of one kind: scored, on one scale, through the same eyes, asked of the same people. */
export const findMixedDimensions = (definition: Definition): readonly RuleFinding[] =>
  definition.dimensions.flatMap((dimension, at) => {
    const items = likertItemsOf(definition, dimension);
    const kinds = (pick: (item: LikertItem) => unknown): number => new Set(items.map(pick)).size;
    const finding = (rule: FindingRule, message: string): RuleFinding => ({
      rule,
      id: dimension.id,
      path: `dimensions.${at}.items`,
      message,
    });
    const unscored = dimension.items.filter((id) =>
      definition.items.some((item) => item.id === id && !isScored(definition, item)),
    );
    return [
      ...unscored.map((id) => finding('dimension-holds-unscored', `${id} has no mean and can't be part of an index`)),
      ...(kinds((item) => item.scale) > 1
        ? [finding('dimension-mixes-scales', 'all items of an index are answered on one scale')]
        : []),
      ...(kinds((item) => item.perspective) > 1
        ? [finding('dimension-mixes-perspectives', "own view and others' view are two indices")]
        : []),
      ...(kinds((item) => item.audience) > 1
        ? [finding('dimension-mixes-audiences', 'all items of an index are asked of the same people')]
        : []),
    ];
  });

/** Whether whoever is asked the one may be asked the other as well, as far as rotation decides. */
const meetsSamePeople = (definition: Definition, one: ItemId, other: ItemId): boolean => {
  const [block, otherBlock] = [rotationBlockOfItem(definition, one), rotationBlockOfItem(definition, other)];
  return otherBlock === undefined || otherBlock === block;
};

/**
 * A reversed statement exposes straight-lining only beside one that is not reversed: in its dimension or on its page, on the same
 * scale, and asked of everybody who is asked the reversed one.
 */
export const findLoneReversedItems = (definition: Definition): readonly RuleFinding[] => {
  const itemsById = new Map(definition.items.map((item) => [item.id, item]));
  const isCounterpart = (item: LikertItem, id: ItemId): boolean => {
    const other = itemsById.get(id);
    const isUpright = other?.type === 'likert' && !other.reverse && other.scale === item.scale;
    return isUpright && meetsSamePeople(definition, item.id, id);
  };
  return definition.items.flatMap((item, at) => {
    if (item.type !== 'likert' || !item.reverse) return [];
    const groups = [...definition.sections, ...definition.dimensions].filter((group) => group.items.includes(item.id));
    const hasCounterpart = groups.some((group) => group.items.some((id) => isCounterpart(item, id)));
    if (hasCounterpart) return [];
    return [
      {
        rule: 'reversed-without-counterpart',
        id: item.id,
        path: `items.${at}.reverse`,
        message: `${item.id} is reversed and stands beside no statement that is not`,
      },
    ];
  });
};

/** A capability seen by leaders and by staff needs both sides, worded for the right people and guarded as being about leaders. */
export const findPairFaults = (definition: Definition): readonly RuleFinding[] =>
  definition.items.flatMap((item, at) => {
    if (item.type !== 'likert' || (item.pair === undefined && item.perspective === undefined)) return [];
    const sides = definition.items.filter(
      (other) => other.type === 'likert' && other.pair !== undefined && other.pair === item.pair,
    );
    const others = sides.filter((other) => other.type === 'likert' && other.perspective !== item.perspective);
    const finding = (rule: FindingRule, message: string): RuleFinding => ({ rule, id: item.id, path: `items.${at}`, message });
    return [
      ...(sides.length === 2 && others.length === 1
        ? []
        : [finding('pair-incomplete', 'a pair is one item for self and one for view')]),
      ...(item.perspective === 'view' && !item.aboutLeaders
        ? [finding('view-not-about-leaders', 'a view of leadership is about leaders; set aboutLeaders')]
        : []),
    ];
  });

/** Where facets and stems are both given, each stem asks each facet exactly once, or the matrix has holes. */
export const findMatrixFaults = (definition: Definition): readonly RuleFinding[] => {
  const { facets, stems } = definition.reporting;
  if (facets === undefined || stems === undefined) return [];
  return Object.entries(stems).flatMap(([stem, stemItems]) =>
    Object.entries(facets)
      .filter(([, facetItems]) => facetItems.filter((id) => stemItems.includes(id)).length !== 1)
      .map(([facet]) => ({
        rule: 'matrix-uneven',
        id: stem,
        path: `reporting.stems.${stem}`,
        message: `stem ${stem} asks facet ${facet} not exactly once`,
      })),
  );
};
