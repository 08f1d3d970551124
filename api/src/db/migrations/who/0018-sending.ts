import { type Kysely, sql } from 'kysely';

const tables = [
  // A round of writing to everybody. Nobody is named, so it may have times. Gone at close.
  sql`create table invitations.mailing (
    id text primary key,
    wave_id text not null references waves.wave (id),
    kind text not null check (kind in ('invitation', 'reminder', 'notice')),
    number integer not null check (number between 1 and 3),
    state text not null check (state in ('planned', 'running', 'paused', 'done', 'stopped')),
    language text not null check (language in ('nb', 'nn', 'en')),
    asked_by text not null,
    due_at timestamptz not null,
    next_at timestamptz not null,
    attempt_count integer not null default 0,
    problem text,
    unique (wave_id, kind, number)
  )`,
  // Where a message that came back had been sent, and why it came back: so that a mended address is noticed. Gone at close.
  sql`alter table invitations.message add column address text, add column trouble text`,
  sql`alter table invitations.message alter column address set statistics 0`,
];

/** The queue of what is sent: mailings that survive a restart, and addresses that turned something down. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of tables) await table.execute(db);
};
