import type { BallotClient } from '#lib/ballot/ballot-client.ts';
import { ballotRequests, type Answer, type Fetch } from '#lib/ballot/ballot-requests.ts';
import type { BallotStorage } from '#lib/ballot/ballot-storage.ts';
import { checkManifest, type CheckedManifest } from '#lib/ballot/check-manifest.ts';
import type { BallotLabel } from './ballot-label.ts';
import type { Start } from './start.ts';

/** Everything the page asks of the ballot office and the collector. */
export interface BallotDesk {
  readonly client: BallotClient;
  /** The keys of the wave, held against the approved fingerprint. */
  readonly readKeys: () => Promise<CheckedManifest | Exclude<Answer, { kind: 'answer' }>>;
  /** What is printed on the ballots of a bucket, from the checked manifest; `undefined` when it cannot be had. */
  readonly labelOf: (bucket: string) => Promise<BallotLabel | undefined>;
}

/** Loads the ballot code, which is large and needed late, and sets it up for one wave. `fetch`: one that remembers the keys. */
export const openBallotDesk = async (start: Start, storage: BallotStorage, fetch: Fetch): Promise<BallotDesk> => {
  const { createBallotClient } = await import('#lib/ballot/ballot-client.ts');
  const origins = { issuer: '', collector: start.collectorOrigin };
  const { readManifest } = ballotRequests(fetch, origins);
  const readKeys: BallotDesk['readKeys'] = async () => {
    const answer = await readManifest(start.waveId);
    if (answer.kind !== 'answer') return answer;
    return checkManifest(answer.body['manifest'], { wave: start.waveId, fingerprint: start.keyFingerprint });
  };
  return {
    client: createBallotClient({ ...origins, storage, fetch }),
    readKeys,
    labelOf: async (bucket) => {
      const keys = await readKeys();
      return keys.kind === 'trusted' ? keys.manifest.buckets.find((candidate) => candidate.id === bucket) : undefined;
    },
  };
};
