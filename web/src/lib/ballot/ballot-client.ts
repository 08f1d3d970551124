import type { CastBody, Manifest } from '@takhoyde/api/contract';
import { fromBase64url, toBase64url } from './base64url.ts';
import { ballotRequests, type Fetch, type ServerRefusal } from './ballot-requests.ts';
import type { BallotStorage, HeldBallot } from './ballot-storage.ts';
import { drawBallot, unblind } from './blind.ts';
import { checkManifest, type ManifestFault } from './check-manifest.ts';
import { seal, type Answers } from './seal.ts';

/** Why there is no ballot, or it is not counted. `unreachable` is not among them: then the same bytes are sent again. */
export type Refusal = ManifestFault | 'bad-signature' | 'other-bucket' | 'no-ballot' | 'malformed-answer' | ServerRefusal;

export type Refused = { kind: 'refused'; because: Refusal };
export type Unreachable = { kind: 'unreachable' };
export type Ready = { kind: 'ready'; bucket: string };
export type Counted = { kind: 'counted' | 'already-counted' };

/** Which wave, the fingerprint from the invitation, and a printed code for those who do not sign in. */
export type BallotAsked = { wave: string; fingerprint: string; code?: string };

/** A respondent's side of a ballot. Every call may be repeated at any time: a ballot is fetched once and counted once. */
export type BallotClient = {
  /** Fetches the ballot. Call when the questions open, not when «send» is pressed: the two moments should lie apart. */
  obtain: (asked: BallotAsked) => Promise<Ready | Refused | Unreachable>;
  /** Seals the answers and casts the ballot. What is once sealed is what is sent, however often. On success the device forgets all. */
  submit: (wave: string, answers: Answers) => Promise<Counted | Refused | Unreachable>;
  /** How far the ballot on this device has come. */
  stage: (wave: string) => Promise<HeldBallot['stage'] | undefined>;
};

const refuse = (because: Refusal): Refused => ({ kind: 'refused', because });

/** Makes a client. `issuer` may be '' for the page's own origin; `collector` is always another origin. */
export const createBallotClient = (options: {
  issuer: string;
  collector: string;
  storage: BallotStorage;
  fetch?: Fetch;
}): BallotClient => {
  const { storage } = options;
  const requests = ballotRequests(options.fetch ?? ((url, init) => globalThis.fetch(url, init)), options);

  const trustedManifest = async ({ wave, fingerprint }: BallotAsked): Promise<Manifest | Refused | Unreachable> => {
    const answer = await requests.readManifest(wave);
    if (answer.kind !== 'answer') return answer;
    const checked = await checkManifest(answer.body.manifest, { wave, fingerprint });
    return checked.kind === 'trusted' ? checked.manifest : checked;
  };

  /** Checks the keys, draws a ballot for the bucket the office names, and stores it before anything of it is sent. */
  const draw = async (asked: BallotAsked): Promise<HeldBallot | Refused | Unreachable> => {
    const manifest = await trustedManifest(asked);
    if ('kind' in manifest) return manifest;
    const place = await requests.findPlace(asked.wave, asked.code);
    if (place.kind !== 'answer') return place;
    const bucket = manifest.buckets.find((candidate) => candidate.id === place.body.bucket);
    if (bucket === undefined) return refuse('other-bucket');
    const { wave, spki } = { wave: asked.wave, spki: bucket.spki };
    const drawn = await drawBallot({ wave, bucket: bucket.id, spki });
    const [message, blinded, inverse] = [drawn.message, drawn.blinded, drawn.inverse].map(toBase64url);
    if (message === undefined || blinded === undefined || inverse === undefined) return refuse('no-ballot');
    return storage.advance(undefined, { stage: 'blinded', wave, bucket: bucket.id, spki, sealKey: manifest.sealKey, message, blinded, inverse });
  };

  const fetchSignature = async (held: HeldBallot & { stage: 'blinded' }, code: string | undefined): Promise<HeldBallot | Refused | Unreachable> => {
    const { wave, bucket, blinded, message, sealKey } = held;
    const answer = await requests.issue(code === undefined ? { wave, blinded } : { wave, blinded, code });
    if (answer.kind === 'refused' && answer.because === 'already-issued') await storage.clear(wave);
    if (answer.kind !== 'answer') return answer;
    if (answer.body.bucket !== bucket) return refuse('other-bucket');
    if (typeof answer.body.blindSignature !== 'string') return refuse('malformed-answer');
    const parts = { message: fromBase64url(message), inverse: fromBase64url(held.inverse) };
    const signature = await unblind(parts, { spki: held.spki, blindSignature: fromBase64url(answer.body.blindSignature) });
    if (signature === undefined) return refuse('bad-signature');
    return storage.advance('blinded', { stage: 'signed', wave, bucket, sealKey, message, signature: toBase64url(signature) });
  };

  const obtain: BallotClient['obtain'] = async (asked) => {
    const held = (await storage.read(asked.wave)) ?? (await draw(asked));
    if ('kind' in held) return held;
    const fetched = held.stage === 'blinded' ? await fetchSignature(held, asked.code) : held;
    return 'kind' in fetched ? fetched : { kind: 'ready', bucket: fetched.bucket };
  };

  /** Once sealed, the bytes are kept and sent as they are: answers cannot be changed by sending again. */
  const sealOnce = async (held: HeldBallot | undefined, answers: Answers): Promise<CastBody | undefined> => {
    if (held?.stage === 'sealed') return held.cast;
    if (held?.stage !== 'signed') return undefined;
    const { wave, bucket, message, signature } = held;
    const sealed = await seal(answers, held);
    const cast = { wave, bucket, message, signature, encapsulatedKey: toBase64url(sealed.encapsulatedKey), ciphertext: toBase64url(sealed.ciphertext) };
    const kept = await storage.advance('signed', { stage: 'sealed', wave, bucket, cast });
    return kept.stage === 'sealed' ? kept.cast : undefined;
  };

  const submit: BallotClient['submit'] = async (wave, answers) => {
    const cast = await sealOnce(await storage.read(wave), answers);
    if (cast === undefined) return refuse('no-ballot');
    const answer = await requests.cast(cast);
    if (answer.kind === 'refused' && answer.because === 'wave-closed') await storage.clear(wave);
    if (answer.kind !== 'answer') return answer;
    if (answer.body.outcome !== 'counted' && answer.body.outcome !== 'already-counted') return { kind: 'unreachable' };
    await storage.clear(wave);
    return { kind: answer.body.outcome };
  };

  return { obtain, submit, stage: async (wave) => (await storage.read(wave))?.stage };
};
