const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Spreads the last bits over all others: FNV alone leaves the lowest bits of near neighbours alike. MurmurHash3, fmix32. */
const mixed = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

/**
 * A number from 0 to 2³²−1 that depends on the text alone, the same on a phone and on a server. To deal out, not to protect:
 * whoever knows the text knows the number. Source: FNV-1a over UTF-16 code units, then fmix32.
 * @example stableHash('a') === stableHash('a') // true
 */
export const stableHash = (text: string): number => {
  let hash = fnvOffset;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), fnvPrime);
  return mixed(hash);
};
