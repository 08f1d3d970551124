/** Why a figure is hidden. It holds no number, ever. */
export type Hidden = {
  readonly kind: 'hidden';
  readonly because: 'too-few' | 'too-few-leaders' | 'restricted' | 'nobody-answered';
};

/**
 * Which way the truth may lie from a figure, when a limit can have changed a digit that is shown: «minst», «høyst». `isLimited` beside it is strict:
 * some block in the figure stands on a limit, however little that can matter in a large group.
 */
export type Limit = 'none' | 'at-least' | 'at-most' | 'either';

/**
 * An index 0–100 with its 95 % interval. `answerCount`: answers per statement, to the nearest whole; `itemAnswerCount`: answers to all its
 * statements. `spread`: own, or the wave's pooled spread when the group is too small for its own (R14).
 */
export type IndexFigure =
  | {
      readonly kind: 'shown';
      readonly answerCount: number;
      readonly itemAnswerCount: number;
      readonly mean: number;
      readonly standardDeviation: number;
      readonly spread: 'pooled' | 'own';
      readonly interval: { readonly low: number; readonly high: number };
      readonly isLimited: boolean;
      readonly limit: Limit;
    }
  | Hidden;

/** Shares 0–1 of favourable, neutral and unfavourable answers (after reversing). */
export type ShareFigure =
  | {
      readonly kind: 'shown';
      readonly answerCount: number;
      readonly favourableShare: number;
      readonly neutralShare: number;
      readonly unfavourableShare: number;
      readonly isLimited: boolean;
    }
  | Hidden;

/** Answers per point of the scale, as answered, from the lowest to the highest. */
export type DistributionFigure =
  | { readonly kind: 'shown'; readonly answerCount: number; readonly counts: readonly number[]; readonly isLimited: boolean }
  | Hidden;

/** A statement: mean in scale points as answered, shares, distribution. */
export type ItemFigure =
  | {
      readonly kind: 'shown';
      readonly answerCount: number;
      readonly mean: number;
      readonly isLimited: boolean;
      readonly limit: Limit;
      readonly shares: ShareFigure;
      readonly distribution: DistributionFigure;
    }
  | Hidden;

/** A question with options: how many chose each. */
export type ChoiceFigure =
  | {
      readonly kind: 'shown';
      readonly answerCount: number;
      readonly counts: Readonly<Record<string, number>>;
      readonly isLimited: boolean;
    }
  | Hidden;

/** Answers over invited, whole percent (R12). */
export type ResponseFigure =
  | { readonly kind: 'shown'; readonly invitedCount: number; readonly answerCount: number; readonly responsePercent: number }
  | Hidden;

/** How many of the group's answers are in its figures: «18 av 19 svar er med». */
export type CoverageFigure = { readonly kind: 'shown'; readonly includedCount: number; readonly totalCount: number } | Hidden;

/** Everything that may be shown about one unit and one level group (or `all`). */
export type FigureSet = {
  readonly unitId: string;
  readonly groupId: string;
  readonly response: ResponseFigure;
  readonly coverage: CoverageFigure;
  readonly indices: Readonly<Record<string, IndexFigure>>;
  readonly items: Readonly<Record<string, ItemFigure>>;
  readonly choices: Readonly<Record<string, ChoiceFigure>>;
};
