import { canonicalJson } from '@takhoyde/survey-definitions';

/**
 * A short number that changes when a value changes, so that an import can say what another tool has edited (FNV-1a, 32 bits, over
 * the canonical JSON). It is no seal: whoever wants to hide a change can. The definition's own hash is the seal.
 * @example checksum({ b: 1, a: 2 }) === checksum({ a: 2, b: 1 }) // true
 */
export const checksum = (value: unknown): string => {
  let sum = 0x811c9dc5;
  for (const character of canonicalJson(value)) {
    sum ^= character.codePointAt(0) ?? 0;
    sum = Math.imul(sum, 0x01000193) >>> 0;
  }
  return sum.toString(16).padStart(8, '0');
};
