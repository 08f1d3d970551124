import type { PaperCodeSheet } from '@takhoyde/api/contract';
import { createBallotClient, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
import type { Respondent } from './answers-file.ts';

/** Where and what to answer. */
export interface ReplayTarget {
  readonly issuer: string;
  readonly collector: string;
  readonly waveId: string;
  readonly fingerprint: string;
}

/** What became of a replay. Every respondent is in one of the counts. */
export interface ReplayOutcome {
  readonly countedCount: number;
  readonly withoutCodeCount: number;
  /** Reasons given, with how many met each. */
  readonly refused: Readonly<Record<string, number>>;
  readonly elapsedMs: number;
}

/** Hands out printed codes: each respondent draws from the box of the bucket their unit and level belong to. */
export const codeBoxes = (sheets: readonly PaperCodeSheet[]): ((unitId: string, levelId: string) => string | undefined) => {
  const boxes = new Map<string, string[]>();
  for (const { places, codes } of sheets) {
    const box = [...codes];
    for (const { unitId, levelId } of places) boxes.set(JSON.stringify([unitId, levelId]), box);
  }
  return (unitId, levelId) => boxes.get(JSON.stringify([unitId, levelId]))?.pop();
};

/** The manifest is the same for everybody: it is fetched once and handed out again, as a browser's cache would. */
const withKeptManifest = (fetch: Fetch): Fetch => {
  const kept = new Map<string, Promise<string>>();
  return async (url, init) => {
    if (!url.endsWith('/manifest')) return fetch(url, init);
    const text = kept.get(url) ?? fetch(url, { ...init, signal: null }).then((response) => response.text());
    kept.set(url, text);
    return new Response(await text, { headers: { 'content-type': 'application/json' } });
  };
};

const oneRespondent = async (target: ReplayTarget, fetch: Fetch, respondent: Respondent, code: string): Promise<string> => {
  const client = createBallotClient({ ...target, storage: memoryStorage(), fetch });
  const obtained = await client.obtain({ wave: target.waveId, fingerprint: target.fingerprint, code });
  if (obtained.kind !== 'ready') return obtained.kind === 'refused' ? obtained.because : obtained.kind;
  const submitted = await client.submit(target.waveId, respondent.answers);
  return submitted.kind === 'refused' ? submitted.because : submitted.kind;
};

/**
 * Answers a wave through the real ballot flow: every respondent draws a code, has a ballot signed blind, and casts it sealed
 * to the other origin. `concurrency` respondents are under way at once.
 */
export const replayWave = async (
  target: ReplayTarget,
  respondents: readonly Respondent[],
  options: {
    readonly sheets: readonly PaperCodeSheet[];
    readonly concurrency?: number;
    readonly onProgress?: (doneCount: number) => void;
  },
): Promise<ReplayOutcome> => {
  const startedMs = performance.now();
  const draw = codeBoxes(options.sheets);
  const fetch = withKeptManifest((url, init) => globalThis.fetch(url, init));
  const outcomes = new Map<string, number>();
  const waiting = [...respondents];
  let doneCount = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const code = draw(next.unitId, next.levelId);
      const outcome = code === undefined ? 'no-code' : await oneRespondent(target, fetch, next, code);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      doneCount += 1;
      options.onProgress?.(doneCount);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 4 }, work));
  const { counted = 0, 'no-code': withoutCode = 0, ...refused } = Object.fromEntries(outcomes);
  return { countedCount: counted, withoutCodeCount: withoutCode, refused, elapsedMs: performance.now() - startedMs };
};
