/** Where to look for a crossing: the function has different signs at `low` and `high`. */
export type Bracket = { readonly low: number; readonly high: number };

const MAX_STEPS = 100;
const PRECISION = 1e-14;

/**
 * The point in the bracket where a continuous function crosses zero (Ridders 1979: the bracket at least halves in every step).
 * Edges: `null` when both ends lie on the same side.
 * @example findRoot((x) => x * x - 2, { low: 0, high: 2 }) // 1.41421356237
 */
export const findRoot = (f: (x: number) => number, bracket: Bracket): number | null => {
  let { low, high } = bracket;
  let atLow = f(low);
  let atHigh = f(high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow * atHigh < 0)) return null;
  for (let step = 0; step < MAX_STEPS && high - low > PRECISION * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2;
    const atMiddle = f(middle);
    if (atMiddle === 0) return middle;
    const bend = Math.sqrt(atMiddle * atMiddle - atLow * atHigh);
    const x = middle + ((middle - low) * Math.sign(atLow - atHigh) * atMiddle) / bend;
    const atX = f(x);
    if (atX === 0) return x;
    const [left, right] =
      x < middle
        ? [
            { x, y: atX },
            { x: middle, y: atMiddle },
          ]
        : [
            { x: middle, y: atMiddle },
            { x, y: atX },
          ];
    if (atLow * left.y < 0) [high, atHigh] = [left.x, left.y];
    else if (left.y * right.y < 0) [low, atLow, high, atHigh] = [left.x, left.y, right.x, right.y];
    else [low, atLow] = [right.x, right.y];
  }
  return (low + high) / 2;
};
