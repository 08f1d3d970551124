/** A prime whose products stay exact in a double. Arithmetic modulo it is exact; a coincidence is checked over the rationals. */
export const PRIME = 67_108_859;

/** Product modulo the prime. */
export const times = (a: number, b: number): number => (a * b) % PRIME;

/** The number modulo the prime, 0 .. prime − 1. */
export const residue = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

/** The number that gives 1 when multiplied by `value` (Fermat: value to the power of prime − 2). */
export function inverse(value: number): number {
  let result = 1;
  for (let power = PRIME - 2, base = residue(value); power > 0; power = Math.floor(power / 2), base = times(base, base)) {
    if (power % 2 === 1) result = times(result, base);
  }
  return result;
}

/**
 * The fraction with small numerator and denominator that a residue stands for (extended Euclid); `undefined` when there is none.
 * @example rational(inverse(2)) // 0.5
 */
export function rational(value: number): number | undefined {
  const bound = Math.floor(Math.sqrt(PRIME / 2));
  let [a, b] = [PRIME, residue(value)];
  let [s, t] = [0, 1];
  while (b > bound) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [s, t] = [t, s - quotient * t];
  }
  if (t === 0 || Math.abs(t) > bound) return undefined;
  return b === 0 ? 0 : b / t;
}
