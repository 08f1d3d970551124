import type { KeyList, ManifestBucket } from '@takhoyde/api/contract';
import type { KeyFault } from './ballot-outcome.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { canonicalJson, isRecord } from './json-shape.ts';

/** A bucket whose label and key are those that the fingerprint was printed of, with the key that its answers are sealed to. */
export type TrustedBucket = ManifestBucket & Pick<KeyList, 'sealKey'>;

export type CheckedBucket = { kind: 'trusted'; bucket: TrustedBucket } | { kind: 'refused'; because: KeyFault };

// SubjectPublicKeyInfo of an RSA key of 2048 bits and exponent 65537 has one DER form: the same key is the same text.
const keyLength = 392;
const keyStart = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';
const keyEnd = 'IDAQAB';

const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length === keyLength && value.startsWith(keyStart) && value.endsWith(keyEnd);

const isBucket = (value: unknown): value is ManifestBucket =>
  isRecord(value) &&
  [value.id, value.unitId, value.unitName].every((member) => typeof member === 'string') &&
  Array.isArray(value.levelIds) &&
  Number.isSafeInteger(value.eligible) &&
  isKey(value.spki);

const entryDigestByteCount = 28;
const keyTagByteCount = 6;

const digestStart = async (content: Uint8Array<ArrayBuffer>, byteCount: number): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', content)).slice(0, byteCount));

/**
 * Decides whether a bucket is one of a trusted list, whole and unchanged: what it says of itself must be what the list says of it.
 * A list that gives another bucket a false tag to hide that it shares this one's key is refused by whoever is in that other bucket.
 */
export const checkBucket = async (bucket: unknown, list: KeyList): Promise<CheckedBucket> => {
  if (!isBucket(bucket)) return { kind: 'refused', because: 'malformed-keys' };
  const entry = await digestStart(new TextEncoder().encode(canonicalJson(bucket)), entryDigestByteCount);
  const place = list.entries.indexOf(entry);
  const isSame =
    list.eligible[place] === bucket.eligible &&
    list.keys[place] === (await digestStart(fromBase64url(bucket.spki), keyTagByteCount));
  return isSame
    ? { kind: 'trusted', bucket: { ...bucket, sealKey: list.sealKey } }
    : { kind: 'refused', because: 'swapped-bucket' };
};
