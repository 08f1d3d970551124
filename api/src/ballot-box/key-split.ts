import { createECDH, createHash, timingSafeEqual } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import type { SealKeyPair } from './seal.ts';

/** How many shares are made, and how many of them make the key. */
export type SplitSize = { shareCount: number; threshold: number };

/** Cuts bytes in shares, each a byte longer (Shamir, GF(2⁸), byte by byte, by an audited library). */
export const splitBytes = (secret: Uint8Array, { shareCount, threshold }: SplitSize): Promise<Uint8Array[]> =>
  split(new Uint8Array(secret), shareCount, threshold);

/** The bytes that shares make. Edges: too few shares, or wrong ones, make other bytes, and nothing here says so. */
export const joinBytes = (shares: readonly Uint8Array[]): Promise<Uint8Array> =>
  combine(shares.map((share) => new Uint8Array(share)));

/** Whether a private key is the one of a public key (raw P-256 point). */
const belongTogether = (privateKey: Uint8Array, publicKey: Uint8Array): boolean => {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(privateKey);
  } catch {
    return false; // not a number of the curve
  }
  const derived = curve.getPublicKey();
  return derived.length === publicKey.length && timingSafeEqual(derived, publicKey);
};

/**
 * The private key that enough shares make; `undefined` when they make none that
 * belongs to the public key: too few, changed, or of another key.
 */
export const joinShares = async (shares: readonly Uint8Array[], publicKey: Uint8Array): Promise<Uint8Array | undefined> => {
  if (shares.length < 2) return undefined;
  const joined = await joinBytes(shares);
  return belongTogether(joined, publicKey) ? joined : undefined;
};

/**
 * Cuts a private seal key in shares of 33 bytes. Tries the first and the last `threshold` of them before it gives any away:
 * a key that could not be put together again would be found out only when thousands have answered.
 */
export const splitSealKey = async (pair: SealKeyPair, size: SplitSize): Promise<Uint8Array[]> => {
  const shares = await splitBytes(pair.privateKey, size);
  const { threshold } = size;
  for (const some of [shares.slice(0, threshold), shares.slice(-threshold)]) {
    const joined = await joinShares(some, pair.publicKey);
    if (joined === undefined) throw new Error('splitSealKey requires shares that make the key again');
    joined.fill(0);
  }
  return shares;
};

/**
 * What is remembered of a share, to tell a wrong one apart without having it. A share has 256 random bits, so its hash cannot
 * be guessed backwards. Bound to wave and custodian.
 */
export const shareCommitment = (waveId: string, number: number, share: Uint8Array): string =>
  createHash('sha256')
    .update(`takhoyde-seal-share/v1|${waveId}|${String(number)}|`)
    .update(share)
    .digest('base64url');
