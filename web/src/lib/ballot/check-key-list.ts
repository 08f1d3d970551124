import type { KeyList } from '@takhoyde/api/contract';
import type { KeyFault } from './ballot-outcome.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isRecord } from './json-shape.ts';

export type CheckedKeyList = { kind: 'trusted'; list: KeyList } | { kind: 'refused'; because: KeyFault };

/** What the person was told outside this page: the wave, and the fingerprint printed in the invitation. */
export type Expected = { wave: string; fingerprint: string };

/** No bucket may be smaller than this, whatever the list itself says. */
const smallestBucket = 5;

const isListOf = <Item>(value: unknown, isOne: (item: unknown) => item is Item): value is Item[] =>
  Array.isArray(value) && value.every(isOne);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value);

const isKeyList = (value: unknown): value is KeyList =>
  isRecord(value) &&
  value.v === 2 &&
  isText(value.wave) &&
  isText(value.sealKey) &&
  isCount(value.minimumEligible) &&
  isListOf(value.eligible, isCount) &&
  isListOf(value.entries, isText) &&
  isListOf(value.keys, isText) &&
  value.eligible.length === value.keys.length &&
  value.entries.length === value.keys.length;

/**
 * Decides whether a ballot may be drawn in this wave: the list must be the very one that the fingerprint was printed of, no two
 * buckets may share a key (one key has one tag), and no bucket may be so small that it points out a person. Checked before
 * anything is sent.
 */
export const checkKeyList = async (list: unknown, expected: Expected): Promise<CheckedKeyList> => {
  if (!isKeyList(list)) return { kind: 'refused', because: 'malformed-keys' };
  if (list.wave !== expected.wave) return { kind: 'refused', because: 'other-wave' };
  if ((await fingerprintOf(list)) !== expected.fingerprint) return { kind: 'refused', because: 'changed-fingerprint' };
  if (new Set(list.keys).size < list.keys.length) return { kind: 'refused', because: 'doubled-key' };
  const least = Math.max(list.minimumEligible, smallestBucket);
  if (list.eligible.some((eligible) => eligible < least)) return { kind: 'refused', because: 'small-bucket' };
  return { kind: 'trusted', list };
};
