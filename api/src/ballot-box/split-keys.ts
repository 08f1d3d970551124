import { dealtKeysOn, type DealtKeys } from './dealt-key.ts';
import { holdShares, type HeldShares } from './held-shares.ts';
import type { KeyShelf } from './key-shelf.ts';
import { joinShares, shareCommitment } from './key-split.ts';
import { unsealWith } from './seal.ts';
import type { GivenShare, KeyDealer, KeyReadiness, SealKeyKeeper, Unseal } from './seal-key-keeper.ts';

/** What a keeper of split keys works with: envelopes on a shelf, and what custodians have given since the start. */
type Hands = { dealt: DealtKeys; held: HeldShares };

const readiness = async ({ dealt, held }: Hands, waveId: string): Promise<KeyReadiness> => {
  const key = await dealt.find(waveId);
  if (key === undefined) return { kind: (await dealt.isDestroyed(waveId)) ? 'destroyed' : 'missing' };
  const givenBy = held.of(waveId).map(([number]) => number);
  const { threshold } = key;
  return givenBy.length >= threshold ? { kind: 'ready', givenBy } : { kind: 'needs-shares', givenBy, threshold };
};

const take = async ({ dealt, held }: Hands, waveId: string, number: number, share: Uint8Array): Promise<GivenShare> => {
  const envelope = (await dealt.find(waveId))?.envelopes.find((one) => one.number === number);
  if (envelope === undefined) return 'no-such-share';
  if (shareCommitment(waveId, number, share) !== envelope.commitment) return 'wrong-share';
  const isGiven = held.of(waveId).some(([given]) => given === number);
  held.hold(waveId, number, share);
  return isGiven ? 'already-given' : 'taken';
};

const unsealer = async ({ dealt, held }: Hands, waveId: string): Promise<Unseal | undefined> => {
  const key = await dealt.find(waveId);
  const shares = held.of(waveId).map(([, share]) => share);
  if (key === undefined || shares.length < key.threshold) return undefined;
  const privateKey = await joinShares(shares.slice(0, key.threshold), key.publicKey);
  if (privateKey === undefined) throw new Error('unsealerOf requires shares that make the key of the wave');
  try {
    return await unsealWith(waveId, privateKey);
  } finally {
    privateKey.fill(0);
  }
};

/**
 * Split keys: envelopes on a shelf, given shares in memory. Once the envelopes are destroyed, what custodians have on paper
 * opens nothing, not even an old copy of the ballot box.
 */
export const splitKeysOn = (shelf: KeyShelf): Omit<SealKeyKeeper, 'make'> & { dealer: KeyDealer } => {
  const hands: Hands = { dealt: dealtKeysOn(shelf), held: holdShares() };
  const { dealt, held } = hands;
  return {
    dealer: {
      deal: async (waveId, custody) => (await dealt.deal(waveId, custody)).publicKey,
      envelopeOf: async (waveId, number) => (await dealt.find(waveId))?.envelopes.find((one) => one.number === number),
      give: (waveId, number, share) => take(hands, waveId, number, share),
    },
    readinessOf: (waveId) => readiness(hands, waveId),
    unsealerOf: (waveId) => unsealer(hands, waveId),
    destroy: async (waveId) => {
      held.forget(waveId);
      await dealt.destroy(waveId);
    },
  };
};
