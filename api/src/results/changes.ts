import { changeVerdicts, type ReleasedIndex } from '@takhoyde/analysis';
import { compareDefinitions, type Definition } from '@takhoyde/survey-definitions';
import type { Change, ComparabilityGrade, IndexFigure } from '../contract/index.ts';

/** One dimension in two waves, as released. */
export interface ChangeAsked {
  readonly dimensionId: string;
  readonly baseline: IndexFigure;
  readonly followUp: IndexFigure;
}

const summary = (figure: IndexFigure): ReleasedIndex =>
  figure.kind === 'shown'
    ? { answerCount: figure.answerCount, mean: figure.mean, standardDeviation: figure.standardDeviation }
    : { answerCount: 0, mean: null, standardDeviation: null };

/** Dimensions of the later definition whose index is not worked out from the same items, all with a trend: it is broken there. */
export const brokenDimensions = (before: Definition, after: Definition): ReadonlySet<string> =>
  new Set(
    compareDefinitions(before, after)
      .dimensions.filter(({ verdict }) => verdict === 'items-changed' || verdict === 'added')
      .map(({ dimension }) => dimension),
  );

/** What a comparison is made under. */
export interface ChangeConditions {
  readonly comparability: ComparabilityGrade;
  readonly margin: number;
  readonly broken: ReadonlySet<string>;
}

const whyNot = (
  asked: ChangeAsked,
  { comparability, broken }: ChangeConditions,
): (Change & { kind: 'not-compared' })['because'] | undefined => {
  if (comparability === 'N') return 'no-baseline';
  if (comparability === 'C') return 'not-comparable';
  if (broken.has(asked.dimensionId)) return 'wording-changed';
  return asked.baseline.kind === 'hidden' || asked.followUp.kind === 'hidden' ? 'hidden' : undefined;
};

/**
 * The changes of one screen, judged as one family (Benjamini–Hochberg). Where the people are too mixed by the reform (grade C),
 * where the wording changed or a side is hidden, there is no verdict and no arrow, but a reason.
 */
export const judgeChanges = (family: readonly ChangeAsked[], conditions: ChangeConditions): ReadonlyMap<string, Change> => {
  const reasons = new Map(family.map((asked) => [asked.dimensionId, whyNot(asked, conditions)]));
  const compared = family.filter((asked) => reasons.get(asked.dimensionId) === undefined);
  const questions = compared.map(({ dimensionId, baseline, followUp }) => ({
    id: dimensionId,
    baseline: summary(baseline),
    followUp: summary(followUp),
  }));
  const judged = new Map(
    changeVerdicts(questions, { margin: conditions.margin, alpha: 0.05 }).map((verdict) => [verdict.id, verdict]),
  );
  return new Map(
    family.map(({ dimensionId }): [string, Change] => {
      const found = judged.get(dimensionId);
      if (found === undefined || found.difference === null || found.interval === null) {
        return [dimensionId, { kind: 'not-compared', because: reasons.get(dimensionId) ?? 'hidden' }];
      }
      const { verdict, difference, interval, smallestDetectable } = found;
      return [
        dimensionId,
        { kind: 'compared', verdict, difference, interval: { low: interval.low, high: interval.high }, smallestDetectable },
      ];
    }),
  );
};
