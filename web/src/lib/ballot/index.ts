/** Runs in a browser and in Node. `device-storage.ts` (IndexedDB) is imported by itself, from pages only. */
export { createBallotClient, type BallotAsked, type BallotClient, type Refusal } from './ballot-client.ts';
export { memoryStorage, type BallotStorage, type Draft, type HeldBallot } from './ballot-storage.ts';
export { checkManifest, fingerprintOf, type ManifestFault } from './check-manifest.ts';
export type { Fetch } from './ballot-requests.ts';
export type { Answers } from './seal.ts';
