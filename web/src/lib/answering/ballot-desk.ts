import type { BallotClient } from '#lib/ballot/ballot-client.ts';
import { ballotRequests, type Fetch } from '#lib/ballot/ballot-requests.ts';
import type { BallotStorage } from '#lib/ballot/ballot-storage.ts';
import { checkManifest } from '#lib/ballot/check-manifest.ts';
import type { BallotLabel } from './ballot-label.ts';
import type { Start } from './start.ts';

/** Everything the page asks of the ballot office and the collector. */
export interface BallotDesk {
  readonly client: BallotClient;
  /** What is printed on the ballots of a bucket, from the checked manifest; `undefined` when it cannot be had. */
  readonly labelOf: (bucket: string) => Promise<BallotLabel | undefined>;
}

/** `fetch` that asks for the manifest once: it is large, and two parts of the page read it. */
const askingOnce = (fetch: Fetch): Fetch => {
  let manifest: Response | undefined;
  return async (url, init) => {
    if (!url.endsWith('/manifest')) return fetch(url, init);
    const answer = manifest ?? (await fetch(url, init));
    manifest = answer.ok ? answer : undefined;
    return answer.clone();
  };
};

/** Loads the ballot code, which is large and needed late, and sets it up for one wave. */
export const openBallotDesk = async (start: Start, storage: BallotStorage): Promise<BallotDesk> => {
  const { createBallotClient } = await import('#lib/ballot/ballot-client.ts');
  const fetch = askingOnce((url, init) => globalThis.fetch(url, init));
  const origins = { issuer: '', collector: start.collectorOrigin };
  const { readManifest } = ballotRequests(fetch, origins);
  return {
    client: createBallotClient({ ...origins, storage, fetch }),
    labelOf: async (bucket) => {
      const answer = await readManifest(start.waveId);
      if (answer.kind !== 'answer') return undefined;
      const checked = await checkManifest(answer.body['manifest'], { wave: start.waveId, fingerprint: start.keyFingerprint });
      return checked.kind === 'trusted' ? checked.manifest.buckets.find((candidate) => candidate.id === bucket) : undefined;
    },
  };
};
