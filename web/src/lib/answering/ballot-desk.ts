import { createBallotClient, type BallotClient } from '#lib/ballot/ballot-client.ts';
import { ballotRequests, type Fetch } from '#lib/ballot/ballot-requests.ts';
import type { BallotStorage } from '#lib/ballot/ballot-storage.ts';
import { readBucket } from '#lib/ballot/read-keys.ts';
import type { BallotLabel } from './ballot-label.ts';
import type { Start } from './start.ts';

/** Everything the page asks of the ballot office and the collector. */
export interface BallotDesk {
  readonly client: BallotClient;
  /** A bucket and its key, held with all keys of the wave against the approved fingerprint. */
  readonly readBucket: (bucket: string) => ReturnType<typeof readBucket>;
  /** What is printed on the ballots of a bucket whose keys are trusted; `undefined` when it cannot be had. */
  readonly labelOf: (bucket: string) => Promise<BallotLabel | undefined>;
}

/** Sets the ballot code up for one wave. It is large and needed late: load this file when it is. `fetch`: one that remembers the keys. */
export const openBallotDesk = (start: Start, storage: BallotStorage, fetch: Fetch): BallotDesk => {
  const origins = { issuer: '', collector: start.collectorOrigin };
  const requests = ballotRequests(fetch, origins);
  const expected = { wave: start.waveId, fingerprint: start.keyFingerprint };
  return {
    client: createBallotClient({ ...origins, storage, fetch }),
    readBucket: (bucket) => readBucket(requests, expected, bucket),
    labelOf: async (bucket) => {
      const read = await readBucket(requests, expected, bucket);
      return read.kind === 'trusted' ? read.bucket : undefined;
    },
  };
};
