import { equivalence } from '../comparison/equivalence.ts';
import { welch } from '../comparison/welch.ts';
import type { Interval } from '../intervals/interval.ts';
import type { Sample } from '../moments/sample.ts';
import { benjaminiHochberg } from '../multiplicity/adjust-p-values.ts';
import { DEFAULT_POWER_RULE, smallestDetectableChange } from '../power/smallest-detectable-change.ts';

/** A released figure of one wave, in index points 0–100. `null` where it may not be shown. */
export type ReleasedIndex = {
  readonly answerCount: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
};

/** One comparison of the family: the same group, the same dimension, two waves. */
export type ChangeQuestion<Id> = { readonly id: Id; readonly baseline: ReleasedIndex; readonly followUp: ReleasedIndex };

/** Fixed in the protocol of the wave before the follow-up opens. `margin` is in index points. */
export type ChangeRule = { readonly margin: number; readonly alpha: number };

/** Five points of a hundred are «about the same»; one false alarm in twenty among what is called a change. */
export const DEFAULT_CHANGE_RULE: ChangeRule = { margin: 5, alpha: 0.05 };

/** The four words a reader meets. `better` means a higher index. */
export type Verdict = 'better' | 'worse' | 'about-the-same' | 'cannot-tell';

/**
 * One comparison, judged. `isWithinMargin`: the change is shown to be smaller than the margin, whatever the verdict says,
 * so that a clear but tiny change can be called small. `smallestDetectable` stands beside every «cannot tell».
 */
export type ChangeVerdict<Id> = {
  readonly id: Id;
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly adjustedP: number | null;
  readonly verdict: Verdict;
  readonly isWithinMargin: boolean;
  readonly smallestDetectable: number | null;
};

const asSample = ({ answerCount, mean, standardDeviation }: ReleasedIndex): Sample => ({
  count: answerCount,
  mean,
  variance: standardDeviation === null ? null : standardDeviation ** 2,
});

const detectable = <Id>({ baseline, followUp }: ChangeQuestion<Id>, alpha: number): number | null =>
  baseline.standardDeviation === null || followUp.standardDeviation === null
    ? null
    : smallestDetectableChange(
        { count: baseline.answerCount, standardDeviation: baseline.standardDeviation },
        { count: followUp.answerCount, standardDeviation: followUp.standardDeviation },
        { ...DEFAULT_POWER_RULE, alpha },
      );

/** Superiority first, then equivalence, else we cannot tell. */
const wordFor = (difference: number, isClear: boolean, isWithinMargin: boolean): Verdict => {
  if (isClear && difference !== 0) return difference > 0 ? 'better' : 'worse';
  return isWithinMargin ? 'about-the-same' : 'cannot-tell';
};

/**
 * Judges every change of a declared family (all dimensions and units of one screen) from released figures alone.
 * «Better» and «worse» need Welch's test to stand after Benjamini–Hochberg within the family; «about the same» needs the
 * equivalence test at the margin; otherwise «cannot tell». The finite-population correction has no part in it.
 * The interval is for the single comparison (not widened for the family) and has confidence 1 - alpha.
 * Unit: index points. Edges: nothing to compare gives `cannot-tell` with `null` numbers and does not count in the family.
 * Source: docs/methods/change-verdict.md
 * @example changeVerdicts([{ id: 'trygghet', baseline: { answerCount: 200, mean: 60, standardDeviation: 20 }, followUp: { answerCount: 180, mean: 66, standardDeviation: 20 } }])[0]?.verdict // 'better'
 */
export const changeVerdicts = <Id>(
  family: readonly ChangeQuestion<Id>[],
  { margin, alpha }: ChangeRule = DEFAULT_CHANGE_RULE,
): ChangeVerdict<Id>[] => {
  const tests = family.map(({ baseline, followUp }) => welch(asSample(followUp), asSample(baseline), 1 - alpha));
  const adjusted = benjaminiHochberg(tests.map((test) => test?.p ?? null));
  return family.map((question, place) => {
    const test = tests[place] ?? null;
    const adjustedP = adjusted[place] ?? null;
    const { baseline, followUp } = question;
    const same = equivalence(asSample(followUp), asSample(baseline), { margin, alpha });
    const difference = followUp.mean === null || baseline.mean === null ? null : followUp.mean - baseline.mean;
    const isWithinMargin = same?.isEquivalent ?? false;
    return {
      id: question.id,
      difference,
      interval: test?.interval ?? null,
      p: test?.p ?? null,
      adjustedP,
      verdict: wordFor(difference ?? 0, adjustedP !== null && adjustedP < alpha, isWithinMargin),
      isWithinMargin,
      smallestDetectable: detectable(question, alpha),
    };
  });
};
