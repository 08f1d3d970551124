import type { Definition, Reporting } from '../definition.ts';
import type { ItemId } from '../identifiers.ts';
import type { Rotation } from '../rotation.ts';
import { leavesOf } from '../findings/walk-definition.ts';
import type { Condition } from '../condition.ts';

type Groups = Record<string, ItemId[]>;

const keptGroups = (groups: Groups | undefined, isKept: (id: ItemId) => boolean): Groups | undefined => {
  const kept = Object.entries(groups ?? {}).flatMap(([name, ids]): [string, ItemId[]][] => {
    const left = ids.filter(isKept);
    return left.length === 0 ? [] : [[name, left]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

/** Blocks without the items; fewer than two blocks left are no rotation, and what is left is asked of everybody. */
const keptRotation = (rotation: Rotation | undefined, isKept: (id: ItemId) => boolean): Rotation | undefined => {
  const blocks = (rotation?.blocks ?? []).map((block) => block.filter(isKept)).filter((block) => block.length > 0);
  return rotation === undefined || blocks.length < 2 ? undefined : { ...rotation, blocks };
};

const keptReporting = (reporting: Reporting, isKept: (id: ItemId) => boolean): Reporting => {
  const { facets: _facets, stems: _stems, coreItems: _core, ...rest } = reporting;
  const facets = keptGroups(reporting.facets, isKept);
  const stems = keptGroups(reporting.stems, isKept);
  const coreItems = (reporting.coreItems ?? []).filter(isKept);
  return {
    ...rest,
    restricted: Object.fromEntries(Object.entries(reporting.restricted).filter(([id]) => isKept(id))),
    ...(facets === undefined ? {} : { facets }),
    ...(stems === undefined ? {} : { stems }),
    ...(coreItems.length === 0 ? {} : { coreItems }),
  };
};

/** The items a condition asks about. */
export const itemsAskedBy = (condition: Condition | undefined): readonly ItemId[] =>
  condition === undefined ? [] : leavesOf(condition).flatMap((leaf) => ('item' in leaf ? [leaf.item] : []));

/**
 * A definition without some items and without everything that hung on them: their routing, facets, stems, restrictions, core,
 * rotation and recorded equivalences. Conditions of others that ask them go too; the caller has seen to it that no item that
 * stays hangs on those. Dimensions, scales and texts are put right by `settle`.
 */
export const removeItems = (definition: Definition, ids: readonly ItemId[]): Definition => {
  const isKept = (id: ItemId): boolean => !ids.includes(id);
  const asksKept = (condition: Condition | undefined): boolean => itemsAskedBy(condition).every(isKept);
  const { rotation: _rotation, ...rest } = definition;
  const rotation = keptRotation(definition.rotation, isKept);
  return {
    ...rest,
    ...(rotation === undefined ? {} : { rotation }),
    items: definition.items.filter((item) => isKept(item.id)),
    sections: definition.sections.map(({ showIf, ...section }) => ({
      ...section,
      ...(showIf === undefined || !asksKept(showIf) ? {} : { showIf }),
      items: section.items.filter(isKept),
    })),
    logic: definition.logic.filter((line) => isKept(line.item) && asksKept(line.showIf)),
    reporting: keptReporting(definition.reporting, isKept),
    equivalences: definition.equivalences.filter((line) => isKept(line.item)),
  };
};
