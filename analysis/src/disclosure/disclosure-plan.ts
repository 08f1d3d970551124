/** Thresholds of one sensitivity class. Unit: answers. Source: ANONYMITY 2.3, k1, k2, k5. */
export type TierThresholds = { readonly mean: number; readonly share: number; readonly five: number };

/**
 * What a wave promises about groups; frozen when it opens, never lowered (R7).
 * `mean`, `share`, `five`, `comments`: least number of answers behind a mean, a three-class share, a full distribution, a comment list.
 * `keepShare`: least share of a unit's answers a shown figure must hold (R5). `invited`: least invited behind a response rate (R12).
 */
export type DisclosurePolicy = TierThresholds & {
  readonly comments: number;
  readonly sensitive: TierThresholds;
  readonly invited: number;
  readonly keepShare: number;
};

/** No wave may protect groups smaller than this. Unit: answers. */
export const THRESHOLD_FLOOR = 5;

/** The thresholds of DESIGN §4.5. */
export const DEFAULT_POLICY: DisclosurePolicy = {
  mean: 6,
  share: 10,
  five: 30,
  comments: 20,
  sensitive: { mean: 10, share: 20, five: 40 },
  invited: 10,
  keepShare: 0.6,
};

type PlanItemRules = {
  readonly id: string;
  readonly sensitivity: 'ordinary' | 'sensitive';
  /** Leaders a figure must cover when the statement is about leaders; 0 when it is not. */
  readonly minLeaders: number;
  /** Unit types where the item may be shown, when it may not be shown everywhere. */
  readonly shownAtUnitTypes?: readonly string[];
  /** The unit whose people alone were asked: shown there and below, never beside or above, where its count would speak of others. */
  readonly shownWithinUnit?: string;
};

/** A statement answered by a whole number `min`..`max`. `favourable` and `unfavourable` are lists of scores (after reversing). */
export type ScaleItem = PlanItemRules & {
  readonly kind: 'scale';
  readonly min: number;
  readonly max: number;
  readonly isReversed: boolean;
  readonly favourable: readonly number[];
  readonly unfavourable: readonly number[];
};

/** A question with fixed options: one of them (`single`) or several (`multi`). */
export type ChoiceItem = PlanItemRules & { readonly kind: 'single' | 'multi'; readonly options: readonly string[] };

export type PlanItem = ScaleItem | ChoiceItem;

/**
 * An index: the mean of all answers to its items (docs/adr/0011). `minAnsweredShare`: share 0–1 of the items that a person must have answered
 * to count in its spread.
 */
export type PlanDimension = { readonly id: string; readonly itemIds: readonly string[]; readonly minAnsweredShare: number };

/** A unit of the wave's own organisation. `leaderCount`: leaders placed directly in it (used by `minLeaders` only). */
export type PlanUnit = {
  readonly id: string;
  readonly parentId: string | null;
  readonly unitType?: string;
  readonly leaderCount?: number;
};

/** The smallest group anything is tabulated by: a ballot bucket. `levelIds` holds several only when levels had to be joined. */
export type PlanAtom = {
  readonly id: string;
  readonly unitId: string;
  readonly levelIds: readonly string[];
  /** Every unit whose people are in the atom; a small unit's people move up, so there may be many. */
  readonly coveredUnitIds: readonly string[];
  readonly invitedCount?: number;
  /** Ballots that were fetched; answers beyond them protect nobody (`groundOf`). Absent: every answer has its own. */
  readonly issuedCount?: number;
};

/** A named set of levels. The group `all` always exists and need not be listed. */
export type LevelGroup = { readonly id: string; readonly levels: readonly string[] };

/** Everything disclosure control must know about a wave apart from its answers. */
export type DisclosurePlan = {
  readonly policy: DisclosurePolicy;
  readonly levels: readonly string[];
  readonly levelGroups: readonly LevelGroup[];
  readonly units: readonly PlanUnit[];
  readonly atoms: readonly PlanAtom[];
  readonly items: readonly PlanItem[];
  readonly dimensions: readonly PlanDimension[];
};

/** The group that holds every level. */
export const ALL_LEVELS = 'all';

/**
 * Thresholds for an item: those of its sensitivity class.
 * @example thresholdsOf(DEFAULT_POLICY, 'sensitive').mean // 10
 */
export const thresholdsOf = (policy: DisclosurePolicy, sensitivity: PlanItem['sensitivity']): TierThresholds =>
  sensitivity === 'sensitive' ? policy.sensitive : { mean: policy.mean, share: policy.share, five: policy.five };
