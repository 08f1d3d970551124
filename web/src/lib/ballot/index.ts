/** Runs in a browser and in Node. `device-storage.ts` (IndexedDB) is imported by itself, from pages only. */
export { createBallotClient, type BallotClient, type BallotClientOptions } from './ballot-client.ts';
export type { Counted, KeyFault, Ready, Refusal, Refused, Unreachable } from './ballot-outcome.ts';
export type { Fetch } from './ballot-requests.ts';
export { memoryStorage, type BallotStorage, type Draft, type HeldBallot } from './ballot-storage.ts';
export { checkBucket, type TrustedBucket } from './check-bucket.ts';
export { checkKeyList } from './check-key-list.ts';
export { fingerprintOf } from './fingerprint.ts';
export type { BallotAsked } from './obtain-ballot.ts';
export type { Answers } from './seal.ts';
