import type { Change } from '@takhoyde/api/contract';

export interface ChangeCounts {
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Both those compared without a clear answer and those that could not be compared. */
  readonly unknown: number;
}

/** How many themes changed which way. */
export const changeCounts = (changes: readonly Change[]): ChangeCounts => {
  const counts = { better: 0, worse: 0, same: 0, unknown: 0 };
  for (const change of changes) {
    if (change.kind === 'not-compared' || change.verdict === 'cannot-tell') counts.unknown += 1;
    else if (change.verdict === 'better') counts.better += 1;
    else if (change.verdict === 'worse') counts.worse += 1;
    else counts.same += 1;
  }
  return counts;
};
