import { z } from 'zod';
import { bucketId } from './ballot.ts';
import { language, nothing, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { paperCodeSheet, waveSummary } from './waves.ts';

/** How the sending of invitations stands: counts, never names. A count of people, each written to at most once. */
export const invitationStanding = z
  .strictObject({
    isSending: z.boolean(),
    sent: z.int(),
    uncertain: z
      .int()
      .meta({ description: 'Cut off between sending and noting: perhaps delivered, and never sent again by itself' }),
    rejected: z.int().meta({ description: 'The address was turned down for good by the receiving side' }),
    unsent: z.int().meta({ description: 'Has an address and has not been written to' }),
    withoutAddress: z.int().meta({ description: 'Invited by name, with neither an e-mail address nor a phone number' }),
    channels: z
      .strictObject({ email: z.boolean(), sms: z.boolean() })
      .meta({ description: 'What this installation can send by' }),
    problem: z
      .enum(['carrier-unreachable', 'carrier-refuses'])
      .nullable()
      .meta({ description: 'Why the last sending stopped before everybody had been written to' }),
  })
  .meta({ id: 'InvitationStanding' });
export type InvitationStanding = z.infer<typeof invitationStanding>;

/**
 * What is written to people. `reminder`: to those who have not fetched an answer code. `notice`: to everybody in the buckets where
 * many that were fetched have not been used; whose they are nobody knows. One of each kind to a person, at most.
 */
export const messageKind = z.enum(['invitation', 'reminder', 'notice']);
export type MessageKind = z.infer<typeof messageKind>;

/** Five letters and digits; no secret. */
export const posterCode = z.string().regex(/^[0-9A-Za-z]{5}$/, 'a short code has 5 letters and digits');

export const poster = z.strictObject({ unitId, unitName: z.string(), code: posterCode }).meta({ id: 'Poster' });
export type Poster = z.infer<typeof poster>;

/** What a short address leads to. Nothing about whoever asks. */
export const posterTarget = z
  .strictObject({
    wave: waveSummary,
    unitName: z.string(),
    minutes: z.int(),
  })
  .meta({ id: 'PosterTarget' });
export type PosterTarget = z.infer<typeof posterTarget>;

const params = z.strictObject({ wave: waveId });
const managers = ['analyst', 'operator'] as const;

export const waysInEndpoints = {
  readInvitationStanding: endpoint({
    method: 'get',
    path: '/malinger/{wave}/invitasjoner',
    summary: 'How many have been invited by e-mail or SMS; counts only',
    access: managers,
    params,
    query: nothing,
    body: nothing,
    answer: invitationStanding,
  }),
  sendInvitations: endpoint({
    method: 'post',
    path: '/malinger/{wave}/invitasjoner',
    summary:
      'Writes to people invited to an open wave, of each kind once: invitation, reminder or notice; goes on in the background',
    access: managers,
    params,
    query: nothing,
    body: z.strictObject({
      language: language.optional().meta({ description: 'Language of the letter; nb when absent' }),
      kind: messageKind.optional().meta({ description: 'An invitation when absent' }),
    }),
    answer: invitationStanding,
  }),
  renewPaperCodes: endpoint({
    method: 'post',
    path: '/malinger/{wave}/koder',
    summary: 'Makes new printed codes in place of those that nobody has used; told once, only their hashes are kept',
    access: managers,
    params,
    query: nothing,
    body: z.strictObject({ bucket: bucketId.optional().meta({ description: 'One box; all when absent' }) }),
    answer: z.strictObject({ sheets: z.array(paperCodeSheet) }),
  }),
  reissueBallot: endpoint({
    method: 'post',
    path: '/malinger/{wave}/ny-svarkode',
    summary: 'Lets somebody whose device is lost fetch one new answer code: once each, and for 2 % of a bucket (rounded up)',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({
      person: z.string().trim().min(1).max(200).meta({ description: 'E-mail address, phone number or person id in the roster' }),
    }),
    answer: z.strictObject({ kind: z.literal('reissued') }),
  }),
  makePosters: endpoint({
    method: 'post',
    path: '/malinger/{wave}/plakater',
    summary: 'The short codes of posters for some units, made when they are first asked for',
    access: managers,
    params,
    query: nothing,
    body: z.strictObject({ unitIds: z.array(unitId).min(1).max(3000) }),
    answer: z.strictObject({ posters: z.array(poster) }),
  }),
  readPosterTarget: endpoint({
    method: 'get',
    path: '/plakater/{code}',
    summary: 'The wave and unit that a poster speaks of',
    access: 'anyone',
    params: z.strictObject({ code: posterCode }),
    query: nothing,
    body: nothing,
    answer: posterTarget,
  }),
};
