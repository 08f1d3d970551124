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

/**
 * `fetch` that asks for the manifest once: it is large, and several parts of the page read it. Its text is kept and not the response,
 * whose body ends with the time-out of the request that fetched it.
 */
const askingOnce = (fetch: Fetch): Fetch => {
  let manifest: string | undefined;
  return async (url, init) => {
    if (!url.endsWith('/manifest')) return fetch(url, init);
    if (manifest !== undefined) return new Response(manifest);
    const answer = await fetch(url, init);
    const text = await answer.text();
    if (answer.ok) manifest = text;
    return new Response(text, { status: answer.status });
  };
};

/** `fetch` of the browser; called late, so that it may be replaced. */
const browserFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/** Loads the ballot code, which is large and needed late, and sets it up for one wave. */
export const openBallotDesk = async (start: Start, storage: BallotStorage, network = browserFetch): Promise<BallotDesk> => {
  const { createBallotClient } = await import('#lib/ballot/ballot-client.ts');
  const fetch = askingOnce(network);
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
