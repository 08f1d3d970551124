import { fromBase64url, toBase64url } from './base64url.ts';
import { refuse, type Ready, type Refused, type Unreachable } from './ballot-outcome.ts';
import { bearerOf, type BallotRequests, type Bearer } from './ballot-requests.ts';
import type { BallotStorage, HeldBallot } from './ballot-storage.ts';
import { drawBallot, unblind } from './blind.ts';
import { readBucket, readKeyList } from './read-keys.ts';

/**
 * Which wave, the fingerprint from the invitation, and a printed code or a personal link for those who do not sign in. `bucket`: when
 * the office has said already where the answer will count, it is not asked again.
 */
export type BallotAsked = { wave: string; fingerprint: string; bucket?: string } & Bearer;

/** What a ballot needs around it: the network and a place to wait on the device. */
export type Surroundings = { requests: BallotRequests; storage: BallotStorage };

type Held = HeldBallot | Refused | Unreachable;

/** The bucket that the asker belongs to, from the office. */
const bucketOf = async (
  requests: BallotRequests,
  asked: BallotAsked,
): Promise<{ kind: 'known'; bucket: string } | Refused | Unreachable> => {
  if (asked.bucket !== undefined) return { kind: 'known', bucket: asked.bucket };
  const place = await requests.findPlace(asked.wave, bearerOf(asked));
  if (place.kind !== 'answer') return place;
  return typeof place.body.bucket === 'string' ? { kind: 'known', bucket: place.body.bucket } : refuse('malformed-answer');
};

/** Checks the keys, draws a ballot for the bucket the office names, and stores it before anything of it is sent. */
const draw = async (around: Surroundings, asked: BallotAsked): Promise<Held> => {
  const { requests } = around;
  const keys = await readKeyList(requests, asked);
  if (keys.kind !== 'trusted') return keys;
  const place = await bucketOf(requests, asked);
  if (place.kind !== 'known') return place;
  const trusted = await readBucket(requests, asked, place.bucket);
  if (trusted.kind !== 'trusted') return trusted;
  const { id, spki, sealKey } = trusted.bucket;
  const label = { wave: asked.wave, bucket: id, spki };
  const drawn = await drawBallot(label);
  return around.storage.advance(undefined, {
    stage: 'blinded',
    ...label,
    sealKey,
    message: toBase64url(drawn.message),
    blinded: toBase64url(drawn.blinded),
    inverse: toBase64url(drawn.inverse),
  });
};

/** Has the stored bytes signed, as often as it takes: the office gives the same bytes the same answer. */
const fetchSignature = async (
  { requests, storage }: Surroundings,
  held: HeldBallot & { stage: 'blinded' },
  bearer: Bearer,
): Promise<Held> => {
  const { wave, bucket, blinded, message, sealKey, spki } = held;
  const answer = await requests.issue({ wave, blinded, ...bearer });
  if (answer.kind === 'refused' && answer.because === 'already-issued') await storage.clear(wave);
  if (answer.kind !== 'answer') return answer;
  if (answer.body.bucket !== bucket) return refuse('other-bucket');
  if (typeof answer.body.blindSignature !== 'string') return refuse('malformed-answer');
  const parts = { message: fromBase64url(message), inverse: fromBase64url(held.inverse) };
  const signature = await unblind(parts, { spki, blindSignature: fromBase64url(answer.body.blindSignature) });
  if (signature === undefined) return refuse('bad-signature');
  return storage.advance('blinded', { stage: 'signed', wave, bucket, sealKey, message, signature: toBase64url(signature) });
};

/** Fetches the ballot, or goes on from where this device stood. */
export const obtainBallot = async (around: Surroundings, asked: BallotAsked): Promise<Ready | Refused | Unreachable> => {
  const held = (await around.storage.read(asked.wave)) ?? (await draw(around, asked));
  if ('kind' in held) return held;
  const fetched = held.stage === 'blinded' ? await fetchSignature(around, held, bearerOf(asked)) : held;
  return 'kind' in fetched ? fetched : { kind: 'ready', bucket: fetched.bucket };
};
