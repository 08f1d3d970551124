import { ballotMessage } from '#lib/ballot/ballot-message.ts';
import { toBase64url } from '#lib/ballot/base64url.ts';
import type { HeldBallot } from '#lib/ballot/ballot-storage.ts';
import type { BallotDesk } from '../ballot-desk.ts';
import type { Device } from '../device.ts';
import { draftExpiryMs } from '../draft.ts';
import { writeNote } from '../journey-note.ts';
import type { ReadSheet } from '../read-sheet.ts';
import type { Start } from '../start.ts';
import { answersOfNumbers } from './answer-numbers.ts';
import { isSignedBy } from './is-signed-by.ts';
import { unpackBallot, type MovedBallot } from './moved-ballot.ts';

/** What came of a ballot from another device. `other-ballot`: another one lies here already, and stays. */
export type Received =
  | { readonly kind: 'received' | 'damaged' | 'forged' | 'other-ballot' | 'unreachable' }
  | { readonly kind: 'refused'; readonly because: string };

/** What receiving needs of the device and the network. */
export interface Reception {
  readonly start: Pick<Start, 'waveId' | 'closesAt' | 'definitionHash'>;
  readonly device: Device;
  readonly desk: Pick<BallotDesk, 'readBucket'>;
  readonly readSheet: () => Promise<ReadSheet>;
  readonly nowMs: number;
}

/** What the office answers about a bucket that the wave does not have, or that is no bucket's name. */
const noSuchBucket: ReadonlySet<string> = new Set(['unknown-bucket', 'malformed-request']);

const messageOf = (held: HeldBallot): string => (held.stage === 'sealed' ? held.cast.message : held.message);

/** Puts the ballot on the device, unless another lies there. The same one may come as often as it likes. */
const keep = async (device: Device, ballot: HeldBallot & { stage: 'signed' }): Promise<'received' | 'other-ballot'> => {
  const held = await device.storage.advance(undefined, ballot);
  return messageOf(held) === ballot.message ? 'received' : 'other-ballot';
};

/**
 * Answers that lie here already stay, and those that come along are put over them. An answer that this questionnaire does not
 * take is dropped when the draft is read.
 */
const keepDraft = async ({ start, device, nowMs }: Reception, answers: ReturnType<typeof answersOfNumbers>): Promise<void> => {
  const before = await device.storage.readDraft(start.waveId);
  const expiresAtMs = draftExpiryMs(nowMs, start.closesAt);
  await device.storage.writeDraft(start.waveId, { answers: { ...before?.answers, ...answers }, expiresAtMs });
};

const receive = async (reception: Reception, moved: MovedBallot): Promise<Received> => {
  const { start, device, desk } = reception;
  const [keys, read] = await Promise.all([desk.readBucket(moved.bucket), reception.readSheet()]);
  if (keys.kind === 'refused' && noSuchBucket.has(keys.because)) return { kind: 'forged' };
  if (keys.kind !== 'trusted') return keys;
  if (read.kind !== 'sheet') return read;
  const { bucket } = keys;
  const message = ballotMessage({ wave: start.waveId, bucket: moved.bucket }, moved.nonce);
  if (!(await isSignedBy(bucket.spki, { message, signature: moved.signature }))) return { kind: 'forged' };
  const kept = await keep(device, {
    stage: 'signed',
    wave: start.waveId,
    bucket: bucket.id,
    sealKey: bucket.sealKey,
    message: toBase64url(message),
    signature: toBase64url(moved.signature),
  });
  if (kept === 'other-ballot') return { kind: kept };
  const { unitId, unitName, levelIds } = bucket;
  const { view, rotationBlock } = moved;
  const { definitionHash } = start;
  const block = rotationBlock === undefined ? {} : { rotationBlock };
  writeNote(device.shelf, start.waveId, { bucket: bucket.id, unitId, unitName, levelIds, view, definitionHash, ...block });
  await keepDraft(reception, answersOfNumbers(read.sheet.definition, moved.answerNumbers));
  return { kind: 'received' };
};

/**
 * Takes over a ballot and its draft from another device: the keys are held against the approved fingerprint and the ballot against
 * its bucket's key before anything is kept. A link for another wave is forged here, since the message names the wave.
 */
export const receiveBallot = async (reception: Reception, text: string): Promise<Received> => {
  const moved = unpackBallot(text);
  return moved === undefined ? { kind: 'damaged' } : receive(reception, moved);
};
