import type { BallotClient } from '#lib/ballot/ballot-client.ts';
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

/** Loads the ballot code, which is large and needed late, and sets it up for one wave. `fetch`: one that remembers the keys. */
export const openBallotDesk = async (start: Start, storage: BallotStorage, fetch: Fetch): Promise<BallotDesk> => {
  const { createBallotClient } = await import('#lib/ballot/ballot-client.ts');
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
