import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { lockedItems } from '../locked-items.ts';
import { rotationBlockOfItem } from '../rotation.ts';
import { conditionsOf, leavesOf, repeatedIn, type PlacedCondition } from './walk-definition.ts';

const findOverlaps = ({ rotation }: Definition): readonly RuleFinding[] =>
  repeatedIn(rotation?.blocks.flat() ?? []).map((id) => ({
    rule: 'rotation-overlaps',
    id,
    path: 'rotation.blocks',
    message: `${id} stands twice in the blocks; a person gets one block`,
  }));

const findRotatedCore = (definition: Definition): readonly RuleFinding[] =>
  lockedItems(definition)
    .filter((id) => rotationBlockOfItem(definition, id) !== undefined)
    .map((id) => ({
      rule: 'rotation-holds-core',
      id,
      path: 'rotation.blocks',
      message: `${id} is an anchor or core item, which everybody is asked; take it out of the blocks`,
    }));

const rotatedAwayFrom = (definition: Definition, { condition, guarded }: PlacedCondition): string[] => {
  const asked = leavesOf(condition).flatMap((leaf) => ('item' in leaf ? [leaf.item] : []));
  const guardedBlocks = new Set(guarded.map((id) => rotationBlockOfItem(definition, id)));
  return [...new Set(asked)].filter((id) => {
    const block = rotationBlockOfItem(definition, id);
    return block !== undefined && [...guardedBlocks].some((other) => other !== block);
  });
};

/** A condition on an item that some were never asked decides by the draw, not by the answer. */
const findConditionsOnRotated = (definition: Definition): readonly RuleFinding[] =>
  conditionsOf(definition).flatMap((placed) =>
    rotatedAwayFrom(definition, placed).map((asked) => ({
      rule: 'condition-on-rotated-item',
      id: placed.id,
      path: placed.path,
      message: `${asked} is not asked of everybody who meets ${placed.id}; put them in one block, or ask ${asked} of all`,
    })),
  );

/** Rotation spreads the burden; what everything else leans on is asked of everybody. */
export const findRotationFaults = (definition: Definition): readonly RuleFinding[] => [
  ...findOverlaps(definition),
  ...findRotatedCore(definition),
  ...findConditionsOnRotated(definition),
];
