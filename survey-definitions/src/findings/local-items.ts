import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import type { Item } from '../item.ts';
import { conditionsOf, leavesOf } from './walk-definition.ts';

/** The most statements of its own a virksomhet may add before the common instrument drowns. */
export const maxLocalItemCount = 3;

/**
 * The local items people of one virksomhet are asked: its own, and those that are asked everywhere.
 * `undefined` as virksomhet: people of one that has none of its own.
 */
export const localItemsAskedIn = (definition: Definition, virksomhet: string | undefined): readonly Item[] =>
  definition.items.filter((item) => item.isLocal && (item.virksomhet === undefined || item.virksomhet === virksomhet));

/** Every virksomhet that has local items, each once; the first is `undefined`, for all others. */
export const virksomheterOf = (definition: Definition): readonly (string | undefined)[] => [
  ...new Set([undefined, ...definition.items.map((item) => item.virksomhet)]),
];

/** Nobody is asked more local statements than a virksomhet may add. */
const findSurplus = (definition: Definition): readonly RuleFinding[] => {
  const surplus = virksomheterOf(definition).flatMap((virksomhet) =>
    localItemsAskedIn(definition, virksomhet).slice(maxLocalItemCount),
  );
  return [...new Set(surplus)].map(({ id }) => ({
    rule: 'too-many-local-items',
    id,
    path: 'items',
    message: `at most ${maxLocalItemCount} local items are asked of anybody`,
  }));
};

const isCompared = ({ dimensions, reporting }: Definition, { id, anchor }: Item): boolean => {
  const groups = [...Object.values(reporting.facets ?? {}), ...Object.values(reporting.stems ?? {})];
  return (
    anchor ||
    dimensions.some((dimension) => dimension.items.includes(id)) ||
    groups.some((items) => items.includes(id)) ||
    (reporting.coreItems ?? []).includes(id)
  );
};

/** What hangs on a local item is asked in its virksomhet only, so that it is local too, whatever it is called. */
const findCommonItemsThatHangOn = (definition: Definition): RuleFinding[] => {
  const local = new Set(definition.items.filter((item) => item.isLocal).map(({ id }) => id));
  return conditionsOf(definition).flatMap(({ condition, guarded, path }) => {
    const asked = leavesOf(condition).flatMap((leaf) => ('item' in leaf && local.has(leaf.item) ? [leaf.item] : []));
    const common = guarded.filter((id) => !local.has(id));
    return common.length === 0
      ? []
      : [...new Set(asked)].map((id) => ({
          rule: 'local-item-compared',
          id,
          path,
          message: `${common.slice(0, 5).join(', ')} hangs on ${id}, which is local; ask it of all, or make it local too`,
        }));
  });
};

/** Local statements are few, belong to somebody, and are never part of what is compared. */
export const findLocalItemFaults = (definition: Definition): readonly RuleFinding[] => {
  const compared = definition.items
    .filter((item) => item.isLocal && isCompared(definition, item))
    .map(({ id }): RuleFinding => ({
      rule: 'local-item-compared',
      id,
      path: 'items',
      message: `${id} is local: no anchor, no core item, and in no dimension or matrix`,
    }));
  const misplaced = definition.items
    .filter((item) => item.virksomhet !== undefined && !item.isLocal)
    .map(({ id }): RuleFinding => ({
      rule: 'virksomhet-not-local',
      id,
      path: 'items',
      message: `${id} is asked in one virksomhet only; mark it isLocal, or nobody is told that it can't be compared`,
    }));
  return [...findSurplus(definition), ...compared, ...findCommonItemsThatHangOn(definition), ...misplaced];
};
