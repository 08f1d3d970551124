import type { CastBody } from '@takhoyde/api/contract';
import { toBase64url } from './base64url.ts';
import { refuse, type Counted, type Refused, type Unreachable } from './ballot-outcome.ts';
import type { BallotStorage, HeldBallot } from './ballot-storage.ts';
import type { Surroundings } from './obtain-ballot.ts';
import { seal, type Answers } from './seal.ts';

/** Once sealed, the bytes are kept and sent as they are: answers cannot be changed by sending again. */
const sealOnce = async (
  storage: BallotStorage,
  held: HeldBallot | undefined,
  answers: Answers,
): Promise<CastBody | undefined> => {
  if (held?.stage === 'sealed') return held.cast;
  if (held?.stage !== 'signed') return undefined;
  const { wave, bucket, message, signature } = held;
  const { encapsulatedKey, ciphertext } = await seal(answers, held);
  const sealed = { encapsulatedKey: toBase64url(encapsulatedKey), ciphertext: toBase64url(ciphertext) };
  const kept = await storage.advance('signed', {
    stage: 'sealed',
    wave,
    bucket,
    cast: { wave, bucket, message, signature, ...sealed },
  });
  return kept.stage === 'sealed' ? kept.cast : undefined;
};

/** Seals the answers, casts the ballot, and clears the device once it is counted. */
export const submitAnswers = async (
  { requests, storage }: Surroundings,
  wave: string,
  answers: Answers,
): Promise<Counted | Refused | Unreachable> => {
  const cast = await sealOnce(storage, await storage.read(wave), answers);
  if (cast === undefined) return refuse('no-ballot');
  const answer = await requests.cast(cast);
  if (answer.kind === 'refused' && answer.because === 'wave-closed') await storage.clear(wave);
  if (answer.kind !== 'answer') return answer;
  const { outcome } = answer.body;
  if (outcome !== 'counted' && outcome !== 'already-counted') return { kind: 'unreachable' }; // not our collector: try again
  await storage.clear(wave);
  return { kind: outcome };
};
