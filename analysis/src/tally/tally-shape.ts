import type { DimensionScore } from '../scoring/dimension-score.ts';

/** An item of a dimension: its place among the items, and how many units of the dimension's common scale one of its points is. */
export type ScoredItem = { readonly itemPlace: number; readonly unitsPerPoint: number };

/** A dimension as a tally needs it: its items, and how many of them a person must have answered to get a score. */
export type TallyDimension = { readonly items: readonly ScoredItem[]; readonly minAnswered: number };

/**
 * What is counted: `cellCount` groups that share nobody (unit × level), items by how many options each has, and dimensions.
 * Items and cells are known by their place in a list and by nothing else.
 */
export type TallyShape = {
  readonly cellCount: number;
  readonly optionCounts: readonly number[];
  readonly dimensions: readonly TallyDimension[];
};

/**
 * Answers of many people, a column per item: whole numbers from 0 (bottom of the scale, a reversed item already turned). An item's option count
 * stands for «no answer». `cells[row]` is the place of the person's cell. The leanest form there is: one byte an answer.
 */
export type AnswerColumns = {
  readonly rowCount: number;
  readonly cells: Uint16Array | Uint32Array;
  readonly items: readonly Uint8Array[];
};

/**
 * Where each score of a dimension is counted. `starts[m]` is the key of «m answered, sum 0»; key 0 holds those without a score.
 * `top` is the most units that one answer can be worth: the length of the common scale.
 */
export type ScoreKeys = {
  readonly width: number;
  readonly starts: Int32Array;
  readonly minAnswered: number;
  readonly top: number;
};

/** The most units that one answer to the dimension can be worth. */
const mostUnits = (dimension: TallyDimension, optionCounts: readonly number[]): number =>
  Math.max(0, ...dimension.items.map(({ itemPlace, unitsPerPoint }) => ((optionCounts[itemPlace] ?? 1) - 1) * unitsPerPoint));

/**
 * The keys of a dimension: one for every pair of how many items were answered and what they add up to.
 * @example scoreKeys({ items: [{ itemPlace: 0, unitsPerPoint: 1 }, { itemPlace: 1, unitsPerPoint: 1 }], minAnswered: 1 }, [5, 5]).width // 15
 */
export const scoreKeys = (dimension: TallyDimension, optionCounts: readonly number[]): ScoreKeys => {
  const top = mostUnits(dimension, optionCounts);
  const minAnswered = Math.max(1, dimension.minAnswered);
  const starts = new Int32Array(dimension.items.length + 1);
  let width = 1;
  for (let answered = minAnswered; answered <= dimension.items.length; answered++) {
    starts[answered] = width;
    width += answered * top + 1;
  }
  return { width, starts, minAnswered, top };
};

/**
 * The score that a key stands for; `null` for key 0, too few answered.
 * @example scoreOfKey(scoreKeys({ items: [{ itemPlace: 0, unitsPerPoint: 1 }, { itemPlace: 1, unitsPerPoint: 1 }], minAnswered: 1 }, [5, 5]), 7) // { answeredCount: 2, answerSum: 1 }
 */
export const scoreOfKey = ({ starts, minAnswered }: ScoreKeys, key: number): DimensionScore | null => {
  for (let answeredCount = starts.length - 1; answeredCount >= minAnswered; answeredCount--) {
    const start = starts[answeredCount] ?? 0;
    if (key >= start) return { answeredCount, answerSum: key - start };
  }
  return null;
};
