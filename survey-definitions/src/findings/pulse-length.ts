import type { Definition } from '../definition.ts';
import type { RuleFinding } from '../finding.ts';
import { isAskedInBlock, rotationBlocks } from '../rotation.ts';

/** Fewest and most statements an employee may meet in a pulse. Fewer measure too little to act on, more are no pulse. */
export const pulseLength = { min: 8, max: 12 } as const;

/** Statements an employee may meet at most who was given this block; local ones, which have a limit of their own, not counted. */
const statementCountOf = (definition: Definition, block: number | undefined): number =>
  definition.items.filter(
    (item) =>
      item.type === 'likert' && item.audience !== 'leaders' && !item.isLocal && isAskedInBlock(definition, item.id, block),
  ).length;

/** A pulse is short in every block, also the longest one, and no block is so short that nothing is measured. */
export const findPulseLengthFaults = (definition: Definition): readonly RuleFinding[] => {
  if (definition.kind !== 'pulse') return [];
  const counts = rotationBlocks(definition).map((block) => statementCountOf(definition, block));
  const isWithin = counts.every((count) => count >= pulseLength.min && count <= pulseLength.max);
  if (isWithin) return [];
  const met = [...new Set(counts)].join(' or ');
  return [
    {
      rule: 'pulse-length',
      id: definition.id,
      path: 'sections',
      message: `an employee meets ${met} statements; in a pulse ${pulseLength.min} to ${pulseLength.max}`,
    },
  ];
};
