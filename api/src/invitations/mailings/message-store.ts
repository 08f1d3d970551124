import { type Kysely, sql } from 'kysely';
import type { AddressTrouble } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import type { MessageState } from '../invitation-tables.ts';

/** The office's handle. */
type Db = Kysely<WhoDatabase>;

/** One message: to whom, in which wave, and of which kind. There is at most one of each. */
export type MessageKey = { waveId: string; personId: string; kind: string };

/** Where a message was turned down, and why. */
export type Refusal = { readonly address: string; readonly trouble: Exclude<AddressTrouble, 'uncertain'> };

const ofKey = ({ waveId, personId, kind }: MessageKey) =>
  sql<boolean>`wave_id = ${waveId} and person_id = ${personId} and kind = ${kind}`;

/** Notes a message before it is sent, while its mailing runs. False: it stands there already, or the mailing has been paused. */
export const claimMessage = async (db: Db, { waveId, personId, kind }: MessageKey, mailingId: string): Promise<boolean> => {
  const { rows } = await sql`
    insert into invitations.message (wave_id, person_id, kind, state)
    select ${waveId}, ${personId}, ${kind}, 'sending'
    where exists (select from invitations.mailing where id = ${mailingId} and state = 'running')
    on conflict do nothing returning 1 as done`.execute(db);
  return rows.length > 0;
};

/** Notes that a message has left. Does nothing when the wave was closed meanwhile. */
export const settleMessage = async (db: Db, key: MessageKey): Promise<void> => {
  await sql`update invitations.message set state = 'sent' where ${ofKey(key)} and state = 'sending'`.execute(db);
};

/** Notes that a message was turned down, at once or by a bounce. False: no such message had been sent. */
export const refuseMessage = async (db: Db, key: MessageKey, { address, trouble }: Refusal): Promise<boolean> => {
  const { rows } = await sql`
    update invitations.message set state = 'rejected', address = ${address}, trouble = ${trouble}
    where ${ofKey(key)} and state in ('sending', 'sent') returning 1 as done`.execute(db);
  return rows.length > 0;
};

/** Takes back a message that is known not to have left. */
export const takeBackMessage = async (db: Db, key: MessageKey): Promise<void> => {
  await sql`delete from invitations.message where ${ofKey(key)} and state = 'sending'`.execute(db);
};

/** Takes back a message that did not come through, or perhaps not, so that it can be sent again. */
export const takeBackLostMessage = async (db: Db, key: MessageKey): Promise<void> => {
  await sql`delete from invitations.message where ${ofKey(key)} and state in ('sending', 'rejected')`.execute(db);
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

/** A message that did not come through, or perhaps not. */
export type LostMessage = {
  readonly personId: string;
  /** Where it was sent; null when it was cut off on its way. */
  readonly address: string | null;
  readonly trouble: Refusal['trouble'] | null;
};

/** Messages of some kinds that came back or were cut off. A person may be there once for each kind. */
export const findLostMessages = (db: Db, waveId: string, kinds: readonly string[]): Promise<LostMessage[]> =>
  db
    .selectFrom('invitations.message')
    .select(['personId', 'address', 'trouble'])
    .where('waveId', '=', waveId)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['sending', 'rejected'])
    .orderBy('personId')
    .execute();

/** Forgets whom we have written to about a wave, and every round of it: at close. */
export const forgetMessages = async (db: Db, waveId: string): Promise<void> => {
  await db.deleteFrom('invitations.message').where('waveId', '=', waveId).execute();
  await db.deleteFrom('invitations.mailing').where('waveId', '=', waveId).execute();
};
