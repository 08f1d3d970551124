type CollectingWaveTable = { waveId: string; isOpen: boolean; fingerprint: string };

type CollectingBucketTable = { waveId: string; bucketId: string; publicKey: Uint8Array };

type SealedBallotTable = {
  /** SHA-256 of the signed message: a ballot counts once however often it is sent. */
  serial: Uint8Array;
  waveId: string;
  bucketId: string;
  encapsulatedKey: Uint8Array;
  ciphertext: Uint8Array;
};

/** Tables of the ballot box: sealed answers. Never a person, a time, an address or an order. */
export type BallotBoxTables = {
  'ballotBox.collectingWave': CollectingWaveTable;
  'ballotBox.collectingBucket': CollectingBucketTable;
  'ballotBox.sealedBallot': SealedBallotTable;
};
