import type { Manifest } from '@takhoyde/api/contract';
import { fingerprintOf } from './fingerprint.ts';
import { isRecord } from './json-shape.ts';

/** Why the keys of a wave are not to be trusted. Each is shown in words of its own. */
export type ManifestFault = 'malformed-manifest' | 'other-wave' | 'changed-fingerprint' | 'doubled-key' | 'small-bucket';

export type CheckedManifest = { kind: 'trusted'; manifest: Manifest } | { kind: 'refused'; because: ManifestFault };

/** What the person was told outside this page: the wave, and the fingerprint printed in the invitation. */
export type Expected = { wave: string; fingerprint: string };

/** No bucket may be smaller than this, whatever the manifest itself says. */
const smallestBucket = 5;

// SubjectPublicKeyInfo of an RSA key of 2048 bits and exponent 65537 has one DER form: the same key is the same text.
const keyLength = 392;
const keyStart = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';
const keyEnd = 'IDAQAB';

const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length === keyLength && value.startsWith(keyStart) && value.endsWith(keyEnd);

const isBucket = (value: unknown): value is Manifest['buckets'][number] =>
  isRecord(value) &&
  [value.id, value.unitId, value.unitName].every((member) => typeof member === 'string') &&
  Array.isArray(value.levelIds) &&
  Number.isSafeInteger(value.eligible) &&
  isKey(value.spki);

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  value.v === 1 &&
  typeof value.wave === 'string' &&
  typeof value.sealKey === 'string' &&
  Number.isSafeInteger(value.minimumEligible) &&
  Array.isArray(value.buckets) &&
  value.buckets.every(isBucket);

/**
 * Decides whether a ballot may be drawn with these keys: they must be the very ones that the fingerprint was printed of,
 * no two buckets may share a key, and no bucket may be so small that it points out a person. Checked before anything is sent.
 */
export const checkManifest = async (manifest: unknown, expected: Expected): Promise<CheckedManifest> => {
  if (!isManifest(manifest)) return { kind: 'refused', because: 'malformed-manifest' };
  if (manifest.wave !== expected.wave) return { kind: 'refused', because: 'other-wave' };
  if ((await fingerprintOf(manifest)) !== expected.fingerprint) return { kind: 'refused', because: 'changed-fingerprint' };
  if (new Set(manifest.buckets.map((bucket) => bucket.spki)).size < manifest.buckets.length)
    return { kind: 'refused', because: 'doubled-key' };
  const least = Math.max(manifest.minimumEligible, smallestBucket);
  if (manifest.buckets.some((bucket) => bucket.eligible < least)) return { kind: 'refused', because: 'small-bucket' };
  return { kind: 'trusted', manifest };
};
