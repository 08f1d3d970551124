import { z } from 'zod';
import { destroyMarked, isMarkedDestroyed } from './destroyed-mark.ts';
import type { KeyShelf } from './key-shelf.ts';
import { shareCommitment, splitSealKey } from './key-split.ts';
import { makeSealKeyPair, putInEnvelope } from './seal.ts';
import type { Custody } from './seal-key-keeper.ts';

const bytes = z.base64url().transform((text) => new Uint8Array(Buffer.from(text, 'base64url')));

/** A dealt key as it lies on the shelf: nothing in it opens an answer without the own keys of `threshold` custodians. */
const dealtKey = z.strictObject({
  v: z.literal(1),
  publicKey: bytes,
  threshold: z.int().min(2),
  envelopes: z.array(
    z.strictObject({ number: z.int().min(1), encapsulatedKey: bytes, ciphertext: bytes, commitment: z.string() }),
  ),
});
export type DealtKey = z.output<typeof dealtKey>;

const textOf = (value: Uint8Array): string => Buffer.from(value).toString('base64url');
const parse = (text: string): DealtKey => dealtKey.parse(JSON.parse(text));

const requireOwnKeys = ({ custodians }: Custody): void => {
  const numbers = new Set(custodians.map(({ number }) => number));
  const keys = new Set(custodians.map(({ publicKey }) => textOf(publicKey)));
  if (numbers.size !== custodians.length || keys.size !== custodians.length)
    throw new Error('deal requires custodians with a number and a key of their own');
};

/** The only place where the whole private key exists between deal and close: made, split, put in envelopes and wiped. */
const dealAnew = async (waveId: string, { threshold, custodians }: Custody): Promise<string> => {
  const pair = await makeSealKeyPair();
  const shares = await splitSealKey(pair, { shareCount: custodians.length, threshold });
  try {
    const envelopes = await Promise.all(
      custodians.map(async ({ number, publicKey }, place) => {
        const share = shares[place] ?? new Uint8Array();
        const { encapsulatedKey, ciphertext } = await putInEnvelope(share, { waveId, number, publicKey });
        const commitment = shareCommitment(waveId, number, share);
        return { number, encapsulatedKey: textOf(encapsulatedKey), ciphertext: textOf(ciphertext), commitment };
      }),
    );
    return JSON.stringify({ v: 1, publicKey: textOf(pair.publicKey), threshold, envelopes });
  } finally {
    for (const secret of [pair.privateKey, ...shares]) secret.fill(0);
  }
};

/** Dealt keys on a shelf, by wave. */
export type DealtKeys = {
  find: (waveId: string) => Promise<DealtKey | undefined>;
  isDestroyed: (waveId: string) => Promise<boolean>;
  /** The first deal of a wave stands. */
  deal: (waveId: string, custody: Custody) => Promise<DealtKey>;
  destroy: (waveId: string) => Promise<void>;
};

const nameOf = (waveId: string): string => `${waveId}.split-key`;

export const dealtKeysOn = (shelf: KeyShelf): DealtKeys => {
  const isDestroyed = (waveId: string): Promise<boolean> => isMarkedDestroyed(shelf, waveId);
  const find = async (waveId: string): Promise<DealtKey | undefined> => {
    const text = (await isDestroyed(waveId)) ? undefined : await shelf.read(nameOf(waveId));
    return text === undefined ? undefined : parse(text);
  };
  return {
    find,
    isDestroyed,
    deal: async (waveId, custody) => {
      requireOwnKeys(custody);
      if (await isDestroyed(waveId)) throw new Error('deal requires a wave whose key is not destroyed');
      return (await find(waveId)) ?? parse(await shelf.putOnce(nameOf(waveId), await dealAnew(waveId, custody)));
    },
    destroy: (waveId) => destroyMarked(shelf, waveId, nameOf(waveId)),
  };
};
