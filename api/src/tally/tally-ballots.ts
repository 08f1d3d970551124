import type { DisclosurePlan, ResponseRow } from '@takhoyde/analysis/disclosure';
import {
  type Answers,
  checkAnswers,
  contextOfLabel,
  type Definition,
  type RespondentContext,
  rotationBlockOfBucket,
} from '@takhoyde/survey-definitions';
import { sumAnswers, type SummedAnswers } from './sum-answers.ts';

/** An opened ballot, as the ballot box gives it. */
export type OpenedBallot =
  | { readonly kind: 'answers'; readonly bucketId: string; readonly answers: Answers }
  | { readonly kind: 'malformed'; readonly bucketId: string };

/** What answers are held against. Nothing in it is about a person. */
export interface TallyRules {
  readonly definition: Definition;
  readonly plan: DisclosurePlan;
  readonly levels: readonly { readonly id: string; readonly isLeader: boolean }[];
  readonly isFirstWave: boolean;
  /** Decides, with the bucket, which block of a rotating questionnaire its holders were asked. */
  readonly waveId: string;
  /** A unit and all it lies in: what decides which local questions its people were asked. */
  readonly unitIdsOf: (unitId: string) => readonly string[];
}

/** The sums of a wave, and how many ballots held something that could not be counted. */
export interface BallotTally {
  readonly summed: SummedAnswers;
  readonly ballotCount: number;
  /** Ballots that could not be read at all. */
  readonly malformedCount: number;
  /** Ballots of which some answer broke a rule of the definition and was left out. */
  readonly partlyRefusedCount: number;
}

const withoutRefused = (answers: Answers, refusedItems: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => !refusedItems.has(item)));

/** What the questionnaire knew of whoever held a ballot of each bucket; the phone routed by the same. */
const contextsOf = ({ definition, plan, levels, isFirstWave, waveId, unitIdsOf }: TallyRules): Map<string, RespondentContext> =>
  new Map(
    plan.atoms.map(({ id, levelIds, unitId }) => [
      id,
      contextOfLabel({
        levelIds,
        levels,
        isFirstWave,
        areCommentsAsked: false,
        unitIds: unitIdsOf(unitId),
        rotationBlock: rotationBlockOfBucket(definition, waveId, id),
      }),
    ]),
  );

/**
 * Sums the opened ballots of a wave per ballot bucket. Only what the definition asked of that label is counted: an answer to a
 * question that was not shown, stood in another block, belongs to another virksomhet or is off its scale is left out. The rows live only as long as this call.
 */
export const tallyBallots = async (ballots: AsyncIterable<OpenedBallot>, rules: TallyRules): Promise<BallotTally> => {
  const { definition, plan } = rules;
  const contextOf = contextsOf(rules);
  const rows: ResponseRow[] = [];
  const counts = { ballotCount: 0, malformedCount: 0, partlyRefusedCount: 0 };
  for await (const ballot of ballots) {
    counts.ballotCount += 1;
    const context = contextOf.get(ballot.bucketId);
    if (ballot.kind === 'malformed' || context === undefined) {
      counts.malformedCount += 1;
      continue;
    }
    const refused = new Set(checkAnswers(definition, context, ballot.answers).map(({ item }) => item));
    if (refused.size > 0) counts.partlyRefusedCount += 1;
    rows.push({ atomId: ballot.bucketId, answers: withoutRefused(ballot.answers, refused) });
  }
  return { summed: sumAnswers(rows, plan, rules.levels), ...counts };
};
