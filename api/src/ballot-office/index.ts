export {
  closeBallotOffice,
  countBuckets,
  countPrintedCodes,
  findPeopleWithoutBallot,
  reissueBallot,
  stopIssuing,
  type BucketCount,
} from './close-office.ts';
export { createIssuer, type Asker, type FoundPlace, type Issued, type Issuer, type Refused } from './issue-ballot.ts';
export {
  makeBuckets,
  smallestAllowedBucket,
  type Bucket,
  type BucketRefusal,
  type Buckets,
  type Headcount,
  type UnitPlace,
} from './make-buckets.ts';
export { fingerprintOf, keyListOf } from './manifest.ts';
export {
  discardPlan,
  findKeyProgress,
  makeKeys,
  openBallotOffice,
  planBallots,
  publishManifest,
  readManifest,
  type BallotPlan,
  type KeyProgress,
  type ManifestInput,
  type PlanOutcome,
} from './prepare-ballots.ts';
export { openKeyShelf, type KeyShelf, type PublishedKeys } from './published-keys.ts';
export { makePersonalLink, withdrawPersonalLink } from './personal-links.ts';
export { renewPaperCodes, type RenewedCodes } from './renew-paper-codes.ts';
export { findInvitedPeople, findPeopleInBuckets, isInvitedToOpenWave } from './holder-store.ts';
export { findBuckets } from './ballot-plan-store.ts';
