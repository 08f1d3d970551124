import { createHash } from 'node:crypto';
import { drawCrockford, normaliseCrockford } from './crockford.ts';

const characterCount = 13;

/**
 * A new answer code of 13 characters, 65 bits, for people without a login. Printed per bucket and drawn from a box, never
 * handed out by name. `randomBelow(n)` gives a whole number from 0 to n - 1.
 */
export const makePaperCode = (randomBelow: (bound: number) => number): string => drawCrockford(characterCount, randomBelow);

/**
 * The code as it was meant: case, spaces and hyphens do not matter, O is 0, and I and L are 1.
 * Edges: `undefined` when it cannot be a code.
 * @example normalisePaperCode('abcd-efgh-jkmno') // 'ABCDEFGHJKMN0'
 */
export const normalisePaperCode = (typed: string): string | undefined => normaliseCrockford(typed, characterCount);

/** What is stored of a code: bound to its wave, so that a list of hashes from one wave tells nothing of another. */
export const paperCodeHash = (waveId: string, code: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`takhoyde-paper-code/v1|${waveId}|${code}`).digest());
