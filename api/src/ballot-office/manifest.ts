import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Manifest } from '../contract/ballot.ts';

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
  v: 1,
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

/**
 * SHA-256 of the manifest in canonical JSON (RFC 8785), in hexadecimal: what is printed in the invitation and given to the
 * employees' side, so that nobody can be served keys of their own.
 */
export const fingerprintOf = (manifest: Manifest): string => {
  const text = canonicalize(manifest);
  if (text === undefined) throw new Error('fingerprintOf requires a manifest that is JSON');
  return createHash('sha256').update(text).digest('hex');
};
