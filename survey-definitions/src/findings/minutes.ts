import type { Definition } from '../definition.ts';
import { estimatedMinutes } from '../estimated-minutes.ts';
import type { RuleFinding } from '../finding.ts';

/** How far a promise may fall short before it is one: half as much again, and more than a minute. */
const isUnderstated = (promised: number, needed: number): boolean => needed > 1.5 * promised && needed > promised + 1;

/** People decide by the minutes they are promised; a promise far below the calculation takes their time under false pretences. */
export const findUnderstatedMinutes = (definition: Definition): readonly RuleFinding[] => {
  const { employee, leader } = definition.estimatedMinutes;
  const sides = [
    { path: 'estimatedMinutes.employee', promised: employee, needed: estimatedMinutes(definition, 'employees') },
    { path: 'estimatedMinutes.leader', promised: leader, needed: estimatedMinutes(definition, 'leaders') },
  ];
  return sides
    .filter(({ promised, needed }) => isUnderstated(promised, needed))
    .map(({ path, promised, needed }) => ({
      rule: 'minutes-understated',
      id: definition.id,
      path,
      message: `${promised} minutes are promised, ${needed.toFixed(1)} are needed by calculation`,
    }));
};
