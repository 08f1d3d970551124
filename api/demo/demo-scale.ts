import { normalUpperTail } from '@takhoyde/analysis';
import { scaleRange, type Scale } from '@takhoyde/survey-definitions';

/** Turns what somebody feels (index points, unbounded) into a point of a scale, in such a way that means are kept. */
export interface Discretiser {
  /** The centre of feeling at which the mean of the answers is the index told. Unit: index points. */
  readonly centre: (meanIndex: number) => number;
  /** The point of the scale nearest to a feeling, in scale points. */
  readonly answer: (feeling: number) => number;
}

const lowest = -80;
const highest = 180;
const step = 0.5;

/**
 * A scale has ends, so the mean of rounded answers lies nearer to the middle than the mean of the feelings, and a planted
 * change of 3 would come out as 2.6. The centre is therefore shifted until the mean of the answers is the one wanted.
 * `feelingSd`: how feelings spread around their centre, in index points. Edges: a mean beyond reach becomes the nearest in reach.
 */
export const discretiser = (scale: Scale, feelingSd: number): Discretiser => {
  const { min, max } = scaleRange(scale);
  const values = scale.points.map(({ value }) => value).toSorted((a, b) => a - b);
  const indices = values.map((value) => (100 * (value - min)) / (max - min));
  const borders = indices.slice(1).map((index, at) => (index + (indices[at] ?? 0)) / 2);
  const meanAt = (centre: number): number =>
    borders.reduce(
      (sum, border, at) => sum + ((indices[at + 1] ?? 0) - (indices[at] ?? 0)) * normalUpperTail((border - centre) / feelingSd),
      0,
    );
  const table = Array.from({ length: (highest - lowest) / step + 1 }, (_, at) => meanAt(lowest + at * step));
  return {
    centre: (meanIndex) => {
      const above = table.findIndex((mean) => mean >= meanIndex);
      if (above <= 0) return above < 0 ? highest : lowest;
      const [low = 0, high = 0] = [table[above - 1], table[above]];
      return lowest + step * (above - 1 + (meanIndex - low) / (high - low));
    },
    answer: (feeling) => values[borders.filter((border) => feeling >= border).length] ?? max,
  };
};
