import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { KeyList, Manifest } from '../contract/ballot.ts';

/** A bucket with its public key and the name people know its unit by. */
export type PublishedBucket = {
  bucketId: string;
  unitId: string;
  unitName: string;
  levelIds: readonly string[];
  eligibleCount: number;
  publicKey: Uint8Array;
};

/** What a manifest is made of. */
export type ManifestParts = {
  waveId: string;
  sealKey: Uint8Array;
  minimumEligibleCount: number;
  buckets: readonly PublishedBucket[];
};

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** All public keys of a wave in one document, in the order of the buckets. */
export const manifestOf = ({ waveId, sealKey, minimumEligibleCount, buckets }: ManifestParts): Manifest => ({
  v: 2,
  wave: waveId,
  sealKey: base64url(sealKey),
  minimumEligible: minimumEligibleCount,
  buckets: buckets.map((bucket) => ({
    id: bucket.bucketId,
    unitId: bucket.unitId,
    unitName: bucket.unitName,
    levelIds: [...bucket.levelIds],
    eligible: bucket.eligibleCount,
    spki: base64url(bucket.publicKey),
  })),
});

const entryDigestByteCount = 28;
const keyTagByteCount = 6;

const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('canonical requires a value that is JSON');
  return text;
};

const digestStart = (content: string | Uint8Array, byteCount: number): string =>
  base64url(createHash('sha256').update(content).digest().subarray(0, byteCount));

/**
 * The manifest in short: what a phone has to know of every bucket to trust its own. Two different keys of one wave with the same
 * tag would make phones refuse, so such a wave is not published. Reasons: docs/adr/0014-key-list.md
 */
export const keyListOf = ({ wave, sealKey, minimumEligible, buckets }: Manifest): KeyList => ({
  v: 2,
  wave,
  sealKey,
  minimumEligible,
  eligible: buckets.map(({ eligible }) => eligible),
  entries: buckets.map((bucket) => digestStart(canonical(bucket), entryDigestByteCount)),
  keys: buckets.map(({ spki }) => digestStart(Buffer.from(spki, 'base64url'), keyTagByteCount)),
});

/**
 * SHA-256 of the key list in canonical JSON (RFC 8785), in hexadecimal: what is printed in the invitation and given to the
 * employees' side, so that nobody can be served keys of their own. Whoever has the manifest checks `fingerprintOf(keyListOf(manifest))`.
 */
export const fingerprintOf = (list: KeyList): string => createHash('sha256').update(canonical(list)).digest('hex');
