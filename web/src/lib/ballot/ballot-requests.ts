import type { BallotRefusal, CastBody, IssueBody } from '@takhoyde/api/contract';
import { isRecord } from './json-shape.ts';

/** `fetch`, or something that behaves like it (tests, programs with cookies of their own). */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a request came to. `unreachable` covers no network, a time-out and a server in trouble: the same bytes may be sent again. */
export type Answer =
  { kind: 'answer'; body: Record<string, unknown> } | { kind: 'refused'; because: string } | { kind: 'unreachable' };

const timeoutMs = 20_000;
const json = { 'content-type': 'application/json', accept: 'application/json' };

const send = async (fetch: Fetch, url: string, init: RequestInit): Promise<Answer> => {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs), ...init });
    if (response.status >= 500) return { kind: 'unreachable' };
    const body: unknown = await response.json();
    if (!isRecord(body)) return { kind: 'unreachable' };
    if (response.ok) return { kind: 'answer', body };
    return { kind: 'refused', because: typeof body.code === 'string' ? body.code : 'unexplained' };
  } catch {
    return { kind: 'unreachable' };
  }
};

/** What shows that one is invited, where one does not sign in: a printed code or the secret of a personal link. */
export type Bearer = { code?: string; link?: string };

/**
 * The bearer's part of something that may have one.
 * @example bearerOf({ wave: 'W1', code: 'ABC' }) // { code: 'ABC' }
 */
export const bearerOf = ({ code, link }: { code?: string | undefined; link?: string | undefined; wave?: string }): Bearer => ({
  ...(code === undefined ? {} : { code }),
  ...(link === undefined ? {} : { link }),
});

/** What a respondent asks. All but the last go to the office, two with a session; the last goes elsewhere and carries nothing. */
export type BallotRequests = {
  readSheet: (wave: string) => Promise<Answer>;
  readKeyList: (wave: string) => Promise<Answer>;
  readBucket: (wave: string, bucket: string) => Promise<Answer>;
  findPlace: (wave: string, bearer: Bearer) => Promise<Answer>;
  issue: (body: IssueBody) => Promise<Answer>;
  cast: (body: CastBody) => Promise<Answer>;
};

/** Reasons that an office or a collector may give, beside those that the client itself finds. */
export type ServerRefusal = BallotRefusal | (string & {});

export const ballotRequests = (fetch: Fetch, origins: { issuer: string; collector: string }): BallotRequests => {
  const office = `${origins.issuer}/api`;
  const post = (body: unknown): RequestInit => ({ method: 'POST', headers: json, body: JSON.stringify(body) });
  const ofWave = (wave: string, what: string): Promise<Answer> =>
    send(fetch, `${office}/malinger/${encodeURIComponent(wave)}/${what}`, { credentials: 'omit' });
  return {
    readSheet: (wave) => ofWave(wave, 'skjema'),
    readKeyList: (wave) => ofWave(wave, 'nokkelliste'),
    readBucket: (wave, bucket) => ofWave(wave, `nokkelliste/${encodeURIComponent(bucket)}`),
    findPlace: (wave, bearer) =>
      bearer.code === undefined && bearer.link === undefined
        ? send(fetch, `${office}/stemmeseddel?wave=${encodeURIComponent(wave)}`, { credentials: 'same-origin' })
        : send(fetch, `${office}/stemmeseddel/plass`, { ...post({ wave, ...bearerOf(bearer) }), credentials: 'same-origin' }),
    issue: (body) => send(fetch, `${office}/stemmeseddel`, { ...post(body), credentials: 'same-origin' }),
    // No cookie, no referrer, and not the person's languages, which a browser otherwise tells: nothing is shared with the ones above.
    cast: (body) =>
      send(fetch, `${origins.collector}/stemme`, {
        ...post(body),
        headers: { ...json, 'accept-language': '*' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        mode: 'cors',
      }),
  };
};
