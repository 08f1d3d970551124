import { z } from 'zod';
import { bucketId } from './ballot.ts';
import { nothing, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { paperCodeSheet, waveSummary } from './waves.ts';

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
