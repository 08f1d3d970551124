import type { DisclosurePlan } from './disclosure-plan.ts';

/** A base block (R2): atoms whose answers are never shown apart. Numbers in `atoms` are positions in `ProtectedFigures.atoms`. */
export type BaseBlock = {
  readonly atoms: readonly number[];
  readonly answerCount: number;
  /** How many of the block's people answered each scale or choice item; counts only, no answers. */
  readonly answered: Readonly<Record<string, number>>;
};

/**
 * Limited sum of scores (0 .. max − min per answer, after reversing) over whole base blocks. `belowBy` and `aboveBy`: how many points the true
 * sum may at most lie below or above; both 0 unless the sum stands on a limit. They follow from the sum alone.
 */
export type SumBlock = {
  readonly blocks: readonly number[];
  readonly answerCount: number;
  readonly sum: number;
  readonly belowBy: number;
  readonly aboveBy: number;
};

/** Limited counts per class or per value over whole base blocks. `movedCount`: how many answers may have been moved because a limit shows. */
export type CountBlock = {
  readonly blocks: readonly number[];
  readonly answerCount: number;
  readonly counts: readonly number[];
  readonly movedCount: number;
};

/** An item: limited sums, then classes (unfavourable, neutral, favourable), then one count per score. */
export type ItemBlocks = {
  readonly itemId: string;
  readonly means: readonly SumBlock[];
  readonly shares: readonly CountBlock[];
  readonly distributions: readonly CountBlock[];
};

/** Spread of people's scores over whole base blocks. `mean` is that of the limited sums; `squaredDeviation` has a floor. Unit: points 0–100. */
export type SpreadBlock = {
  readonly blocks: readonly number[];
  readonly answerCount: number;
  readonly mean: number;
  readonly squaredDeviation: number;
};

/**
 * An index is worked out from the sums of `itemIds` over `blocks`: base blocks that together are whole blocks of every item. It has no statistic
 * of its own but its spread.
 */
export type IndexBlocks = {
  readonly dimensionId: string;
  readonly itemIds: readonly string[];
  readonly blocks: readonly (readonly number[])[];
  readonly spreads: readonly SpreadBlock[];
};

/** Limited option counts of a choice item. */
export type ChoiceBlocks = { readonly itemId: string; readonly counts: readonly CountBlock[] };

/** Spread of a person's index within units, over the whole wave, published once (R14). Unit: points 0–100. */
export type PooledSpread = {
  readonly dimensionId: string;
  readonly standardDeviation: number;
  readonly degreesOfFreedom: number;
};

/** What disclosure control did, for the protocol and for the tests. */
export type DisclosureReport = {
  readonly atomCount: number;
  readonly blockCount: number;
  readonly answerCount: number;
  readonly placedAnswerCount: number;
  readonly sumBlockCount: number;
  readonly limitedSumCount: number;
  readonly shareBlockCount: number;
  /** Share blocks changed so that they prove nothing about one of their parts, merged with a neighbour, left out. */
  readonly mixedShareBlockCount: number;
  readonly mergedShareBlockCount: number;
  readonly hiddenShareBlockCount: number;
};

/**
 * Everything that may ever be shown of a wave: whole blocks with limited statistics. Plain JSON, canonical order, no answers.
 * Any figure is a sum over this; nothing finer exists once the tally is gone (R5, R7).
 */
export type ProtectedFigures = {
  readonly schema: 'takhoyde/protected-figures@1';
  /** The plan, its units and atoms sorted by id. */
  readonly plan: DisclosurePlan;
  /** Answers per atom, in the order of `plan.atoms`. */
  readonly atoms: readonly { readonly id: string; readonly answerCount: number }[];
  readonly blocks: readonly BaseBlock[];
  readonly items: readonly ItemBlocks[];
  readonly indices: readonly IndexBlocks[];
  readonly choices: readonly ChoiceBlocks[];
  /** Base blocks joined until comments may be shown (R10). */
  readonly commentBlocks: readonly (readonly number[])[];
  readonly spreads: readonly PooledSpread[];
  readonly report: DisclosureReport;
};
