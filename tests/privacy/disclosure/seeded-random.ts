/** Seeded numbers (mulberry32): same seed, same sequence, everywhere. */
export type Random = {
  readonly share: () => number;
  readonly whole: (low: number, high: number) => number;
  readonly normal: () => number;
};

/**
 * A generator of numbers: `share` 0–1, `whole` between two whole numbers (both included), `normal` with mean 0 and spread 1.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(share() * (high - low + 1));
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return { share, whole, normal };
}
