import { chiSquareUpperTail } from '../distributions/chi-square.ts';
import type { RestScoreTable } from '../moments/rest-score-table.ts';
import { proportionalOdds, type OrdinalCell } from './proportional-odds.ts';

/** A likelihood-ratio test. */
export type RatioTest = { readonly chiSquare: number; readonly p: number };

/** Item bias by ordinal regression: does the group add anything once the rest score is known? */
export type OrdinalBias = {
  readonly count: number;
  /** Log-likelihoods of four models: nothing; rest; rest and group; rest, group and both together. */
  readonly logLikelihoods: readonly [number, number, number, number];
  /** The group shifts the item evenly; its shift depends on the rest score; either. */
  readonly uniform: RatioTest;
  readonly nonUniform: RatioTest;
  readonly total: RatioTest;
  /** Slopes of the model with rest and group; the group slope is focal against reference. */
  readonly groupSlope: number;
  readonly restSlope: number;
  /** Gain in explained spread by the group. From 0.035 the item is flagged. */
  readonly nagelkerkeGain: number;
  readonly mcFaddenGain: number;
};

/** From this gain on, an item is said to work differently in the two groups (Jodoin & Gierl 2001). */
export const FLAGGED_NAGELKERKE_GAIN = 0.035;

const cellsOf = (table: RestScoreTable, isFocal: 0 | 1, predictorsOf: (rest: number, group: number) => number[]): OrdinalCell[] =>
  table.map(({ rest, counts }) => ({ predictors: predictorsOf(rest, isFocal), counts }));

const countOf = (table: RestScoreTable): number =>
  table.reduce((total, { counts }) => total + counts.reduce((sum, count) => sum + count, 0), 0);

const ratioTest = (less: number, more: number, extra: number): RatioTest => {
  const chiSquare = Math.max(0, 2 * (more - less));
  return { chiSquare, p: chiSquareUpperTail(chiSquare, extra) };
};

/** Nagelkerke's R² of a model against the empty one. */
const nagelkerke = (empty: number, model: number, count: number): number =>
  (1 - Math.exp((2 * (empty - model)) / count)) / (1 - Math.exp((2 * empty) / count));

/**
 * Zumbo's nested ordinal regressions for item bias, with effect sizes; the report behind Mantel's screen.
 * Unit: see the fields. Edges: `null` when a model cannot be fitted (one option used, a group missing, groups apart).
 * Source: docs/methods/item-bias.md (Zumbo 1999)
 * @example ordinalBias([{ rest: 4, counts: [2, 2] }, { rest: 5, counts: [1, 3] }], [{ rest: 4, counts: [2, 2] }, { rest: 5, counts: [1, 3] }])?.uniform.p // 1
 */
export const ordinalBias = (reference: RestScoreTable, focal: RestScoreTable): OrdinalBias | null => {
  const count = countOf(reference) + countOf(focal);
  if (countOf(reference) === 0 || countOf(focal) === 0) return null;
  const fit = (predictorsOf: (rest: number, group: number) => number[]) =>
    proportionalOdds([...cellsOf(reference, 0, predictorsOf), ...cellsOf(focal, 1, predictorsOf)]);
  const models = [
    fit(() => []),
    fit((rest) => [rest]),
    fit((rest, group) => [rest, group]),
    fit((rest, group) => [rest, group, rest * group]),
  ] as const;
  const [empty, withRest, withGroup, withBoth] = models;
  if (empty === null || withRest === null || withGroup === null || withBoth === null) return null;
  const logs = [empty.logLikelihood, withRest.logLikelihood, withGroup.logLikelihood, withBoth.logLikelihood] as const;
  return {
    count,
    logLikelihoods: logs,
    uniform: ratioTest(logs[1], logs[2], 1),
    nonUniform: ratioTest(logs[2], logs[3], 1),
    total: ratioTest(logs[1], logs[3], 2),
    restSlope: withGroup.slopes[0] ?? 0,
    groupSlope: withGroup.slopes[1] ?? 0,
    nagelkerkeGain: nagelkerke(logs[0], logs[3], count) - nagelkerke(logs[0], logs[1], count),
    mcFaddenGain: (logs[1] - logs[3]) / logs[0],
  };
};
