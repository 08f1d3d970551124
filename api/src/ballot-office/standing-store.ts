import { type RawBuilder, sql } from 'kysely';
import { personOfSession } from '../identity/session-store.ts';
import type { Db } from './ballot-office-db.ts';
import type { WaveState } from './ballot-office-tables.ts';

/** Whose ballot: a person’s, that of whoever is signed in, that of whoever holds a code, or that of the person a link was sent to. */
export type Holder =
  { personId: string } | { sessionHash: string; now: Date } | { codeHash: Uint8Array } | { linkHash: Uint8Array };

/** One request for a ballot: whose, and the SHA-256 of its blinded bytes. */
export type Taking = { waveId: string; holder: Holder; blindedHash: Uint8Array };

/** Where the ballots of some holders lie: those of printed codes apart from those of people. One statement reaches one of the two. */
export type HolderTable = 'paper_code' | 'invitation';
export const tableOf = (holder: Holder): HolderTable => ('codeHash' in holder ? 'paper_code' : 'invitation');

/** What a holder's row is found by, in the same one statement whichever way they came. */
const ownerOf = (waveId: string, holder: Holder): RawBuilder<unknown> => {
  if ('codeHash' in holder) return sql`${holder.codeHash}::bytea`;
  if ('personId' in holder) return sql`${holder.personId}::text`;
  if ('sessionHash' in holder) return sql`(${personOfSession(holder)})`;
  return sql`(select person_id from ballot_office.personal_link where wave_id = ${waveId} and link_hash = ${holder.linkHash})`;
};

const rowsOf = (table: HolderTable) => ({
  rows: sql.raw(`ballot_office.${table}`),
  key: sql.raw(table === 'paper_code' ? 'code_hash' : 'person_id'),
});

type Places = ReadonlyMap<number, string>;

/**
 * Marks the holders' ballots as issued for their blinded bytes, in one statement: the first bytes win, the same bytes again
 * are the same ballot. Gives bucket by place in `takings`; none where the wave is not open, nobody is invited, or other bytes came
 * first. All are of one wave and one table. "for share" lets issuing wait for a close that is under way, and a close for the ballots
 * being issued.
 */
export const takeBallots = async (db: Db, waveId: string, takings: readonly Taking[]): Promise<Places> => {
  const [first] = takings;
  if (first === undefined) return new Map();
  const { rows: held, key } = rowsOf(tableOf(first.holder));
  const asked = takings.map(
    ({ holder, blindedHash }, place) => sql`(${place}::int, ${ownerOf(waveId, holder)}, ${blindedHash}::bytea)`,
  );
  const { rows } = await sql<{ place: number; bucketId: string }>`
    with gate as (select from ballot_office.wave where wave_id = ${waveId} and state = 'open' for share),
    asked (place, owner, blinded_hash) as (values ${sql.join(asked)}),
    taken as (
      update ${held} as held set state = 'issued', blinded_hash = asked.blinded_hash from asked
      where held.wave_id = ${waveId} and held.${key} = asked.owner and exists (select from gate)
        and (held.state = 'invited' or held.blinded_hash = asked.blinded_hash)
      returning held.${key} as owner, held.blinded_hash, held.bucket_id
    )
    select place, bucket_id from asked join taken using (owner, blinded_hash)`.execute(db);
  return new Map(rows.map(({ place, bucketId }) => [place, bucketId]));
};

/** `takeBallots` for one. */
export const takeBallot = async (db: Db, taking: Taking): Promise<string | undefined> =>
  (await takeBallots(db, taking.waveId, [taking])).get(0);

/** Undoes `takeBallot` for these very bytes. */
export const giveBackBallot = async (db: Db, { waveId, holder, blindedHash }: Taking): Promise<void> => {
  const { rows, key } = rowsOf(tableOf(holder));
  await sql`update ${rows} set state = 'invited', blinded_hash = null
    where wave_id = ${waveId} and ${key} = ${ownerOf(waveId, holder)} and blinded_hash = ${blindedHash}`.execute(db);
};

export type Place = { bucketId: string; state: 'invited' | 'issued'; unitId: string; levelIds: string[] };

/** Where a wave stands, and a holder's place in it; `place: undefined` for nobody's holder. */
export type Standing = { waveState: WaveState; place: Place | undefined };

/**
 * Where a wave stands, and the holders' places in it, by place in `holders`: none at all for a wave that is not known. All holders are
 * of one table.
 */
export const findPlaces = async (db: Db, waveId: string, holders: readonly Holder[]): Promise<ReadonlyMap<number, Standing>> => {
  const [first] = holders;
  if (first === undefined) return new Map();
  const { rows: held, key } = rowsOf(tableOf(first));
  const asked = holders.map((holder, place) => sql`(${place}::int, ${ownerOf(waveId, holder)})`);
  const { rows } = await sql<{ place: number; waveState: WaveState } & (Place | { bucketId: null })>`
    with asked (place, owner) as (values ${sql.join(asked)})
    select asked.place, wave.state as wave_state, bucket_id, held.state, unit_id, level_ids
    from asked join ballot_office.wave on wave_id = ${waveId}
    left join (${held} as held join ballot_office.bucket using (wave_id, bucket_id))
      on held.wave_id = ${waveId} and held.${key} = asked.owner`.execute(db);
  return new Map(
    rows.map(({ place, waveState, ...found }) => [place, { waveState, place: found.bucketId === null ? undefined : found }]),
  );
};

/** `findPlaces` for one. Edges: `undefined` for a wave that is not known. */
export const findPlace = async (db: Db, waveId: string, holder: Holder): Promise<Standing | undefined> =>
  (await findPlaces(db, waveId, [holder])).get(0);
