/** Numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** FNV-1a over the parts, then MurmurHash3's finaliser so that names that differ in one letter start far apart. */
const seedOf = (parts: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const character of parts.join('|')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * A stream of random numbers (mulberry32) that belongs to the name told: the same parts give the same stream, other parts
 * another one. So a new wave, unit or item changes nothing that was drawn before it.
 */
export const seededRandom = (...name: readonly (string | number)[]): Random => {
  let state = seedOf(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** One draw from the normal distribution with mean 0 and standard deviation 1 (Box–Muller; uses two numbers of the stream). */
export const standardNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
