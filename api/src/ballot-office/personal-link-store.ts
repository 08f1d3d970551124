import { sql } from 'kysely';
import type { Db } from './ballot-office-db.ts';

/** A link as it is kept: whose it is, and what its secret hashes to. */
export type PersonalLink = { waveId: string; linkHash: Uint8Array; personId: string };

/**
 * Keeps a link of somebody who is invited to an open wave; false for anybody else. "for share" lets a close that is under way
 * wait for links being made, and remove them with the rest.
 */
export const insertPersonalLink = async (db: Db, { waveId, linkHash, personId }: PersonalLink): Promise<boolean> => {
  const { rows } = await sql`
    with gate as (select from ballot_office.wave where wave_id = ${waveId} and state = 'open' for share)
    insert into ballot_office.personal_link (wave_id, link_hash, person_id)
    select wave_id, ${linkHash}::bytea, person_id from ballot_office.invitation
    where wave_id = ${waveId} and person_id = ${personId} and exists (select from gate)
    returning 1 as done`.execute(db);
  return rows.length > 0;
};

export const deletePersonalLink = async (db: Db, waveId: string, linkHash: Uint8Array): Promise<void> => {
  await db.deleteFrom('ballotOffice.personalLink').where('waveId', '=', waveId).where('linkHash', '=', linkHash).execute();
};
