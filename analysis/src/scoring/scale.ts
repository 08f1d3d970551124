/**
 * The ends of a response scale in whole steps. Nothing in this package assumes 1–5.
 * `favourable` and `unfavourable` list the options that count as such; the rest is neutral.
 */
export type Scale = {
  readonly min: number;
  readonly max: number;
  readonly favourable?: readonly number[];
  readonly unfavourable?: readonly number[];
};

/**
 * How many options a scale has.
 * @example optionCount({ min: 1, max: 6 }) // 6
 */
export const optionCount = (scale: Scale): number => scale.max - scale.min + 1;

/**
 * Turns an answer to a negatively worded item, so that a high value is favourable everywhere.
 * Unit: scale points. Source: docs/methods/index.md
 * @example reverseAnswer(2, { min: 1, max: 6 }) // 5
 */
export const reverseAnswer = (answer: number, scale: Scale): number => scale.min + scale.max - answer;
