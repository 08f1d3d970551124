import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { itemOf } from '../reporting-rules.ts';

/** The most statements a virksomhet may add for itself before the common instrument drowns. */
const maxLocalItemCount = 3;

/** Local statements are few, and never part of what is compared. */
export const findLocalItemFaults = (definition: Definition): readonly RuleFinding[] => {
  const local = definition.items.filter((item) => item.isLocal);
  const tooMany = local.slice(maxLocalItemCount).map(({ id }) => ({
    rule: 'too-many-local-items',
    id,
    path: 'items',
    message: `at most ${maxLocalItemCount} items are local`,
  }));
  const compared = local
    .filter((item) => item.anchor || definition.dimensions.some((dimension) => dimension.items.includes(item.id)))
    .map(({ id }) => ({
      rule: 'local-item-compared',
      id,
      path: 'items',
      message: `${id} is local: no anchor, and in no dimension`,
    }));
  return [...tooMany, ...compared];
};

/** A recorded equivalence leads forward and to a wording that exists. */
export const findEquivalenceFaults = (definition: Definition): readonly RuleFinding[] =>
  definition.equivalences.flatMap(({ item, fromRev, toRev }, at) => {
    const isForward = fromRev < toRev && toRev <= (itemOf(definition, item)?.rev ?? Infinity);
    return isForward
      ? []
      : [
          {
            rule: 'equivalence-backwards',
            id: item,
            path: `equivalences.${at}`,
            message: 'an equivalence leads from an earlier wording to a later one, not beyond the present',
          },
        ];
  });

/** An item is asked of everybody or of a part, not both. */
export const findRotationFaults = ({ rotation, id }: Definition): readonly RuleFinding[] => {
  const both = rotation?.rotating.filter((item) => rotation.fixed.includes(item)) ?? [];
  return both.map((item) => ({
    rule: 'rotation-overlaps',
    id: item,
    path: 'rotation',
    message: `${item} is fixed and rotating in ${id}`,
  }));
};
