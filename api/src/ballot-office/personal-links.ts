import { createHash, randomInt } from 'node:crypto';
import type { Db } from './ballot-office-db.ts';
import { drawCrockford, normaliseCrockford } from './crockford.ts';
import { deletePersonalLink, insertPersonalLink } from './personal-link-store.ts';

const characterCount = 26;

/**
 * The secret of a personal link as it was meant.
 * Edges: `undefined` when it cannot be one.
 * @example normaliseLinkToken('0123-4567 89ab-cdef ghjk-mnpq rs') // '0123456789ABCDEFGHJKMNPQRS'
 */
export const normaliseLinkToken = (arrived: string): string | undefined => normaliseCrockford(arrived, characterCount);

/** What is stored of a link: bound to its wave. 130 bits cannot be guessed, so a plain hash is enough. */
export const linkHash = (waveId: string, token: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`takhoyde-personal-link/v1|${waveId}|${token}`).digest());

/**
 * Makes a personal link for somebody who is invited, and gives its secret: 26 characters, 130 bits. Only its hash is kept. A new
 * link replaces none: every one that was sent stays good until close, and all of them lead to the same one ballot.
 * Edges: `undefined` when the wave is not open, or the person is not invited to it.
 */
export const makePersonalLink = async (db: Db, waveId: string, personId: string): Promise<string | undefined> => {
  const token = drawCrockford(characterCount, randomInt);
  const isMade = await insertPersonalLink(db, { waveId, linkHash: linkHash(waveId, token), personId });
  return isMade ? token : undefined;
};

/** Takes back a link that was never sent. */
export const withdrawPersonalLink = (db: Db, waveId: string, token: string): Promise<void> =>
  deletePersonalLink(db, waveId, linkHash(waveId, token));
