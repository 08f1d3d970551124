import { Cells, type Building } from './cells.ts';
import type { Check, ReferenceSet } from './reference-set.ts';
import { comparison } from './statistics/comparison.ts';
import { crosswalk } from './statistics/crosswalk.ts';
import { description } from './statistics/description.ts';
import { measurement } from './statistics/measurement.ts';
import { numeric } from './statistics/numeric.ts';
import type { Statistic } from './statistics/statistic.ts';
import { units } from './statistics/units.ts';
import { weighting } from './statistics/weighting.ts';
import { missesOf, type Miss } from './tolerance.ts';

const statistics: Record<string, Statistic> = {
  ...description,
  ...comparison,
  ...measurement,
  ...units,
  ...weighting,
  ...crosswalk,
  ...numeric,
};

/**
 * Kinds that the layout calls optional. They are run and shown, but a miss does not fail the run. `pt_ncp` is among them because
 * R itself stops its series at an absolute error of 1e-12, which in far tails is worse than the tolerance asks.
 */
const optionalStats = new Set(['reliability.ordinal_alpha', 'invariance.cfa']);
const optionalFunctions = new Set(['ptukey_upper', 'qf', 'pbeta', 'qbeta', 'pt_ncp']);

/** One check, answered. */
export type Outcome = {
  readonly set: string;
  readonly id: string;
  readonly kind: string;
  readonly isOptional: boolean;
  readonly misses: readonly Miss[];
};

const isOptional = ({ stat, params }: Check): boolean =>
  optionalStats.has(stat) || (stat === 'dist' && typeof params.fn === 'string' && optionalFunctions.has(params.fn));

const kindOf = ({ stat, params }: Check): string =>
  stat === 'dist' && typeof params.fn === 'string' ? `dist ${params.fn}` : stat;

/** The answer of the analysis package to a check; `undefined` for a statistic it does not know. */
export const answerOf = (cells: Cells, check: Check): unknown => statistics[check.stat]?.(cells, check);

/** A check that cannot be answered is a miss that says why; it does not stop the others. */
const missesOrReason = (cells: Cells, check: Check): Miss[] => {
  const without = (reason: string): Miss[] => [{ field: '', expected: 'an answer', actual: reason }];
  if (statistics[check.stat] === undefined) return without('a statistic that is not built');
  try {
    return missesOf(check, answerOf(cells, check));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return without(error.message);
  }
};

/** Runs every check of a set. */
export const checkSet = (set: ReferenceSet, building: Building = 'merged-cells'): Outcome[] => {
  const cells = new Cells(set, building);
  return set.checks.map((check) => ({
    set: set.name,
    id: check.id,
    kind: kindOf(check),
    isOptional: isOptional(check),
    misses: missesOrReason(cells, check),
  }));
};
