import type { PlannedStructure, PlannedUnit } from './planned-structure.ts';
import { stepRefused } from './step-refused.ts';

/** The unit of that id in a planned structure; refused when it is not there, or not any more. */
export const requireUnit = ({ units }: PlannedStructure, unitId: string): PlannedUnit => {
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined) throw stepRefused('unit-unknown', unitId, `the unit ${unitId} is not in the planned structure`);
  return unit;
};

/** Refuses an id that a planned unit has already. */
export const requireFreeId = ({ units }: PlannedStructure, unitId: string): void => {
  if (units.some(({ id }) => id === unitId)) throw stepRefused('unit-id-taken', unitId, `the id ${unitId} is taken`);
};
