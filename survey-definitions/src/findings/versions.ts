import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { itemOf } from '../reporting-rules.ts';

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
