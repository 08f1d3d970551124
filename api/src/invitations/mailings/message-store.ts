import { type Kysely, sql } from 'kysely';
import type { WhoDatabase } from '../../db/index.ts';
import type { MessageState } from '../invitation-tables.ts';

/** The office's handle. */
type Db = Kysely<WhoDatabase>;

/** One message: to whom, in which wave, and of which kind. There is at most one of each. */
export type MessageKey = { waveId: string; personId: string; kind: string };

const ofKey = ({ waveId, personId, kind }: MessageKey) =>
  sql<boolean>`wave_id = ${waveId} and person_id = ${personId} and kind = ${kind}`;

/** Notes a message before it is sent. False: it stands there already, and is not to be sent again. */
export const claimMessage = async (db: Db, { waveId, personId, kind }: MessageKey): Promise<boolean> => {
  const { rows } = await sql`
    insert into invitations.message (wave_id, person_id, kind, state) values (${waveId}, ${personId}, ${kind}, 'sending')
    on conflict do nothing returning 1 as done`.execute(db);
  return rows.length > 0;
};

/** Notes what became of a message. Does nothing when the wave was closed meanwhile. */
export const settleMessage = async (db: Db, key: MessageKey, state: Exclude<MessageState, 'sending'>): Promise<void> => {
  await sql`update invitations.message set state = ${state} where ${ofKey(key)} and state = 'sending'`.execute(db);
};

/** Takes back a message that is known not to have left. */
export const takeBackMessage = async (db: Db, key: MessageKey): Promise<void> => {
  await sql`delete from invitations.message where ${ofKey(key)} and state = 'sending'`.execute(db);
};

/** What is known of the messages of a kind, by person id. */
export const findMessageStates = async (db: Db, waveId: string, kind: string): Promise<ReadonlyMap<string, MessageState>> => {
  const rows = await db
    .selectFrom('invitations.message')
    .select(['personId', 'state'])
    .where('waveId', '=', waveId)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map((row) => [row.personId, row.state]));
};

/** Forgets whom we have written to about a wave: at close. */
export const forgetMessages = async (db: Db, waveId: string): Promise<void> => {
  await db.deleteFrom('invitations.message').where('waveId', '=', waveId).execute();
};
