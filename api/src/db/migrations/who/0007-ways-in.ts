import { type Kysely, sql } from 'kysely';
import { createSchema, grant } from '../../grants.ts';

const tables = [
  // A person may have several: a new one replaces none. Gone at close.
  sql`create table ballot_office.personal_link (
    wave_id text not null,
    link_hash bytea not null,
    person_id text not null,
    primary key (wave_id, link_hash),
    foreign key (wave_id, person_id) references ballot_office.invitation on delete cascade
  )`,
  sql`create index personal_link_by_person on ballot_office.personal_link (wave_id, person_id)`,
  // No time: when somebody was written to would be one end of a thread. Gone at close.
  sql`create table invitations.message (
    wave_id text not null,
    person_id text not null,
    kind text not null,
    state text not null check (state in ('sending', 'sent', 'rejected')),
    primary key (wave_id, person_id, kind)
  )`,
  // The short address on a poster: no secret, and kept, so that an old poster tells that the wave is closed.
  sql`create table invitations.poster_code (
    code text primary key,
    wave_id text not null,
    unit_id text not null,
    unique (wave_id, unit_id)
  )`,
  sql`alter table roster.person add column phone text`,
  // Receipts of counted ballots, sorted: nothing but the wave and the receipt. Not unique: two people who agree can make two ballots
  // with one receipt (some 2^40 tries), and must not be able to stop a close by it.
  sql`create table release.ballot_list (
    wave_id text not null,
    receipt text not null
  )`,
  sql`create index ballot_list_by_receipt on release.ballot_list (wave_id, receipt)`,
];

/** Ways into a wave: personal links, what has been sent, short addresses; and the list that a receipt is found on after close. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createSchema(db, 'invitations');
  await grant(db, { role: 'office', schema: 'invitations', may: ['select', 'insert', 'update', 'delete'] });
  for (const table of tables) await table.execute(db);
};
