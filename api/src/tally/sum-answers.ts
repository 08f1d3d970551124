import {
  type DisclosurePlan,
  measureAtClose,
  type ResponseRow,
  type ResponseTally,
  tallyResponses,
  type TopMeasurement,
} from '@takhoyde/analysis/disclosure';

/** All that is kept of a wave's answers: sums per ballot bucket, and what was measured of the questionnaire in the city and its districts. */
export interface SummedAnswers {
  readonly tally: ResponseTally;
  readonly measured: readonly TopMeasurement[];
}

/** Sums the answers of a wave. The rows are not needed afterwards, and nothing that needs them can be asked later. */
export const sumAnswers = (
  rows: readonly ResponseRow[],
  plan: DisclosurePlan,
  levels: readonly { readonly id: string; readonly isLeader: boolean }[],
): SummedAnswers => {
  const leaderLevelIds = new Set(levels.filter(({ isLeader }) => isLeader).map(({ id }) => id));
  return { tally: tallyResponses(rows, plan), measured: measureAtClose(rows, plan, leaderLevelIds) };
};
