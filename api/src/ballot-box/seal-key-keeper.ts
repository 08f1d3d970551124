/** Opens one sealed answer; `undefined` when it was not sealed to this key for this bucket. */
export type Unseal = (sealed: {
  bucketId: string;
  encapsulatedKey: Uint8Array;
  ciphertext: Uint8Array;
}) => Promise<Uint8Array | undefined>;

/**
 * Keeps the keys that open sealed answers, one per wave, outside both databases: in a folder by default; a key management
 * service or a key split between several hands can take its place. Every call may be repeated after a crash.
 */
export type SealKeyKeeper = {
  /** Makes the wave's key if there is none, and gives its public half (raw P-256 point, 65 bytes) for the manifest. */
  make: (waveId: string) => Promise<Uint8Array>;
  /** What opens the wave's answers; `undefined` once the key is destroyed. Used once, at close. */
  unsealerOf: (waveId: string) => Promise<Unseal | undefined>;
  /** Destroys the key. What was sealed to it can never be opened again, in any copy. */
  destroy: (waveId: string) => Promise<void>;
};
