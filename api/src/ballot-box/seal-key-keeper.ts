/** Opens one sealed answer; `undefined` when it was not sealed to this key for this bucket. */
export type Unseal = (sealed: {
  bucketId: string;
  encapsulatedKey: Uint8Array;
  ciphertext: Uint8Array;
}) => Promise<Uint8Array | undefined>;

/** Whether a wave's answers could be opened now. */
export type KeyReadiness =
  /** They could. `givenBy`: the custodians whose shares make the key, by number; empty where one keeper has it. */
  | { kind: 'ready'; givenBy: readonly number[] }
  /** The key is split, and fewer than `threshold` custodians have given their shares since the last start. */
  | { kind: 'needs-shares'; givenBy: readonly number[]; threshold: number }
  /** It was destroyed: what was sealed to it stays sealed. */
  | { kind: 'destroyed' }
  /** There is none: it has not been made, or where it lay is lost. */
  | { kind: 'missing' };

/** One who is to hold a share: a number from 1, and the public half (raw P-256 point) of a key that only they have. */
export type Custodian = { number: number; publicKey: Uint8Array };

/** Who shares a wave's key, and how many of them it takes to open the answers. */
export type Custody = { threshold: number; custodians: readonly Custodian[] };

/** A share in an envelope that one custodian's key opens (HPKE). */
export type KeyEnvelope = { encapsulatedKey: Uint8Array; ciphertext: Uint8Array };

/** What came of giving a share. `wrong-share`: it is not the one that this custodian was dealt in this wave. */
export type GivenShare = 'taken' | 'already-given' | 'wrong-share' | 'no-such-share';

/** Deals keys out to several hands, and takes their shares back at close. */
export type KeyDealer = {
  /**
   * Makes the wave's key, splits it, puts each share in an envelope to its custodian and forgets the key, all in memory and in
   * one go. Gives the public half. May be repeated: the first deal stands. Edges: throws when two custodians have one key.
   */
  deal: (waveId: string, custody: Custody) => Promise<Uint8Array>;
  /** The envelope of one custodian; `undefined` before the deal and once the key is destroyed. Useless without their key. */
  envelopeOf: (waveId: string, number: number) => Promise<KeyEnvelope | undefined>;
  /** Takes a share that its custodian has opened. It is held in memory only, for an hour, and forgotten at a stop. */
  give: (waveId: string, number: number, share: Uint8Array) => Promise<GivenShare>;
};

/**
 * Keeps the keys that open sealed answers, one per wave, outside both databases: in a folder by default; a key management
 * service or a key split between several hands can take its place. Every call may be repeated after a crash, and several at
 * once have the outcome of one. The promises of every keeper are tests: tests/seal-key/keeper-promises.ts.
 */
export type SealKeyKeeper = {
  /**
   * Makes the wave's key if there is none, and gives its public half (raw P-256 point, 65 bytes) for the manifest.
   * Edges: throws once the key is destroyed, since nothing could ever be opened with a new one.
   */
  make: (waveId: string) => Promise<Uint8Array>;
  /** Whether the answers could be opened now, and if not, why. Asked before a wave is closed, so that none is closed in vain. */
  readinessOf: (waveId: string) => Promise<KeyReadiness>;
  /** What opens the wave's answers; `undefined` unless the key is ready. Used once, at close. */
  unsealerOf: (waveId: string) => Promise<Unseal | undefined>;
  /** Destroys the key. What was sealed to it can never be opened again, in any copy. */
  destroy: (waveId: string) => Promise<void>;
  /** Where keys can be split; without it only waves with one keeper can be planned. */
  readonly dealer?: KeyDealer;
};
