import { z } from 'zod';
import { nothing, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { keyOffice, sealKeyRule } from './seal-key-rule.ts';

const base64urlOf = (byteCount: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((byteCount * 4) / 3)}}$`, 'u'), `base64url of ${byteCount} bytes`);

const shareByteCount = 33;
const pointByteCount = 65;
const envelopeByteCount = shareByteCount + 16;

/** Whether the ballot box of a wave could be opened now, and if not, why. */
export const boxLock = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('not-made') }),
    z.strictObject({ kind: z.literal('needs-codes'), givenCount: z.int(), threshold: z.int() }),
    z.strictObject({ kind: z.literal('ready') }),
    z.strictObject({ kind: z.literal('destroyed') }),
    z.strictObject({ kind: z.literal('missing') }),
    z
      .strictObject({ kind: z.literal('elsewhere') })
      .meta({ description: 'Only the part that counts, a process of its own, knows' }),
  ])
  .meta({ id: 'BoxLock' });
export type BoxLock = z.infer<typeof boxLock>;

/** One key holder of a wave, and what whoever asks may do there now. */
export const keyHolder = z
  .strictObject({
    number: z.int().min(1),
    office: keyOffice,
    name: z.string().nullable().meta({ description: 'Who has taken a key code; null when nobody has' }),
    hasGiven: z.boolean().meta({ description: 'The code has been given, and is still remembered' }),
    may: z.array(z.enum(['take', 'try', 'give'])),
  })
  .meta({ id: 'KeyHolder' });
export type KeyHolder = z.infer<typeof keyHolder>;

export const keyHolders = z
  .strictObject({ rule: sealKeyRule, lock: boxLock, holders: z.array(keyHolder) })
  .meta({ id: 'KeyHolders' });
export type KeyHolders = z.infer<typeof keyHolders>;

const params = z.strictObject({ wave: waveId });
const holderParams = z.strictObject({
  wave: waveId,
  holder: z
    .string()
    .regex(/^[1-7]$/u, 'the number of a key holder')
    .meta({ description: 'Number of the key holder, from 1' }),
});
const offices = ['analyst', 'union-representative', 'safety-representative', 'data-protection-officer'] as const;

export const sealKeyEndpoints = {
  readKeyHolders: endpoint({
    method: 'get',
    path: '/malinger/{wave}/nokkelholdere',
    summary: 'Who can open the ballot box of a wave, and whether it could be opened now',
    access: 'signed-in',
    params,
    query: nothing,
    body: nothing,
    answer: keyHolders,
  }),
  takeKeyCode: endpoint({
    method: 'post',
    path: '/malinger/{wave}/nokkelholdere/{holder}',
    summary: 'Become a key holder, with the public half of a key code made in the browser; the last one makes the key',
    access: offices,
    params: holderParams,
    query: nothing,
    body: z.strictObject({ publicKey: base64urlOf(pointByteCount) }),
    answer: keyHolders,
  }),
  readKeyEnvelope: endpoint({
    method: 'get',
    path: '/malinger/{wave}/nokkelholdere/{holder}/konvolutt',
    summary: 'The envelope with a key holder’s share: only their key code opens it, in the browser',
    access: offices,
    params: holderParams,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ encapsulatedKey: base64urlOf(pointByteCount), ciphertext: base64urlOf(envelopeByteCount) }),
  }),
  giveKeyShare: endpoint({
    method: 'post',
    path: '/malinger/{wave}/nokkelholdere/{holder}/nokkeldel',
    summary: 'Give the share from the envelope, to close the wave: held in memory only, for an hour',
    access: offices,
    params: holderParams,
    query: nothing,
    body: z.strictObject({ share: base64urlOf(shareByteCount) }),
    answer: keyHolders,
  }),
};
