import type { ColumnType } from 'kysely';

/** A wave as the ballot office knows it. `closed` is final: what could issue ballots is then gone. */
export type WaveState = 'preparing' | 'open' | 'closed';

type WaveTable = {
  waveId: string;
  state: WaveState;
  minimumEligibleCount: number;
  manifest: ColumnType<unknown, unknown>;
  fingerprint: string | null;
};

type BucketTable = {
  waveId: string;
  bucketId: string;
  /** Where the bucket stands in the manifest. */
  place: number;
  unitId: string;
  levelIds: string[];
  coveredUnitIds: string[];
  eligibleCount: number;
  /** SubjectPublicKeyInfo; absent until the key has been made. */
  publicKey: Uint8Array | null;
  /** PKCS #8; gone after close. */
  signingKey: Uint8Array | null;
};

type InvitationTable = {
  waveId: string;
  personId: string;
  bucketId: string;
  state: 'invited' | 'issued';
  blindedHash: Uint8Array | null;
  reissueCount: number;
};

type PaperCodeTable = {
  waveId: string;
  codeHash: Uint8Array;
  bucketId: string;
  state: 'invited' | 'issued';
  blindedHash: Uint8Array | null;
};

type PersonalLinkTable = { waveId: string; linkHash: Uint8Array; personId: string };

type FinalCountTable = { waveId: string; bucketId: string; invitedCount: number; issuedCount: number; reissuedCount: number };

/** Tables of the ballot office: who may have a ballot and who has fetched one. Never an answer, never a time. */
export type BallotOfficeTables = {
  'ballotOffice.wave': WaveTable;
  'ballotOffice.bucket': BucketTable;
  'ballotOffice.invitation': InvitationTable;
  'ballotOffice.paperCode': PaperCodeTable;
  'ballotOffice.personalLink': PersonalLinkTable;
  'ballotOffice.finalCount': FinalCountTable;
};
