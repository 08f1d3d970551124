import type { AnswerColumns, CellTree, TallyShape } from '@takhoyde/analysis';
import { seededRandom } from '../reference/seeded-random.ts';

/** A made city: what is asked of whom, and everybody's answers in every wave, a byte an answer. */
export interface AnsweredCity {
  readonly tree: CellTree;
  readonly shape: TallyShape;
  readonly waves: readonly AnswerColumns[];
}

const LEVELS = 5;
const ITEMS = 40;
const OPTIONS = 5;
const ITEMS_IN_DIMENSION = 5;
/** City, districts, sections, teams: 600 units in four levels of the tree. */
const UNITS = [1, 15, 120, 464];
const WAVES = 3;

const parentsOf = (sizes: readonly number[]): Int32Array => {
  let above = { first: 0, count: 0 };
  let first = 0;
  return Int32Array.from(
    sizes.flatMap((count) => {
      const { first: aboveFirst, count: aboveCount } = above;
      above = { first, count };
      first += count;
      return Array.from({ length: count }, (_, place) => (aboveCount === 0 ? -1 : aboveFirst + (place % aboveCount)));
    }),
  );
};

const shape: TallyShape = {
  cellCount: UNITS.reduce((sum, count) => sum + count, 0) * LEVELS,
  optionCounts: new Array<number>(ITEMS).fill(OPTIONS),
  dimensions: Array.from({ length: ITEMS / ITEMS_IN_DIMENSION }, (_, dimension) => ({
    items: Array.from({ length: ITEMS_IN_DIMENSION }, (_item, place) => ({
      itemPlace: dimension * ITEMS_IN_DIMENSION + place,
      unitsPerPoint: 1,
    })),
    minAnswered: 3,
  })),
};

const waveOf = (random: () => number, rowCount: number): AnswerColumns => ({
  rowCount,
  cells: Uint16Array.from({ length: rowCount }, () => Math.floor(random() * shape.cellCount)),
  items: shape.optionCounts.map((options) =>
    Uint8Array.from({ length: rowCount }, () =>
      random() < 0.04 ? options : Math.min(options - 1, Math.floor(options * Math.sqrt(random()))),
    ),
  ),
});

/** A city of `respondentCount` in each of three waves; the same for the same number in every run. */
export const answeredCity = (respondentCount: number): AnsweredCity => {
  const random = seededRandom(7);
  return {
    tree: { parents: parentsOf(UNITS), levelCount: LEVELS },
    shape,
    waves: Array.from({ length: WAVES }, () => waveOf(random, respondentCount)),
  };
};
