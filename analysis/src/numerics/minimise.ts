import { findRoot } from './find-root.ts';

/** Places where a slope is tried: 0, and points that grow by a constant factor. */
const grid = (from: number, to: number, count: number): number[] => [
  0,
  ...Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1))),
];

/** A function of one variable that is at least 0, with its slope. */
export type Curve = { readonly value: (x: number) => number; readonly slope: (x: number) => number };

/**
 * Smallest value of a curve over x >= 0. Every valley between grid points is followed to where the slope is zero, so a second
 * valley or a minimum at 0 itself is not missed.
 * @example minimiseFromZero({ value: (x) => (x - 2) ** 2, slope: (x) => 2 * (x - 2) }, { smallest: 1e-6, largest: 1e6 }) // 2
 */
export const minimiseFromZero = (
  { value, slope }: Curve,
  { smallest, largest }: { readonly smallest: number; readonly largest: number },
): number => {
  const places = grid(smallest, largest, 60);
  const valleys = places.flatMap((low, i) => {
    const high = places[i + 1];
    if (high === undefined || slope(low) > 0 || slope(high) < 0) return [];
    return [findRoot(slope, { low, high }) ?? low];
  });
  return [0, ...valleys].reduce((best, x) => (value(x) < value(best) ? x : best));
};
