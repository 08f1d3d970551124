import { sql } from 'kysely';
import type { Db } from './ballot-box-db.ts';

const batchCount = 1_000;
/** "takhoyde-receipt/v1|" as PostgreSQL writes bytes. */
const receiptPrefix = `\\x${Buffer.from('takhoyde-receipt/v1|').toString('hex')}`;

export type SealedBallot = { bucketId: string; serial: Uint8Array; encapsulatedKey: Uint8Array; ciphertext: Uint8Array };
export type BucketKey = { bucketId: string; publicKey: Uint8Array };

export const insertWave = async (db: Db, waveId: string, fingerprint: string): Promise<void> => {
  await db
    .insertInto('ballotBox.collectingWave')
    .values({ waveId, isOpen: true, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const insertBuckets = async (db: Db, waveId: string, buckets: readonly BucketKey[]): Promise<void> => {
  for (let start = 0; start < buckets.length; start += batchCount) {
    const rows = buckets.slice(start, start + batchCount).map((bucket) => ({ waveId, ...bucket }));
    await db
      .insertInto('ballotBox.collectingBucket')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

export const findWave = (db: Db, waveId: string): Promise<{ isOpen: boolean; fingerprint: string } | undefined> =>
  db.selectFrom('ballotBox.collectingWave').select(['isOpen', 'fingerprint']).where('waveId', '=', waveId).executeTakeFirst();

export const findBuckets = (db: Db, waveId: string): Promise<BucketKey[]> =>
  db.selectFrom('ballotBox.collectingBucket').select(['bucketId', 'publicKey']).where('waveId', '=', waveId).execute();

/** Which ballots of a statement were new, by place. */
export type PutIn = { isOpen: boolean; isNew: (place: number) => boolean };

/**
 * Puts ballots of a wave in the box, in one statement and in the order of their serials, which is random. The serial is the key:
 * whatever comes at the same instant, one row is stored. "for share" lets ballots on their way in finish before a close, and lets none
 * in after it.
 */
export const insertBallots = async (db: Db, waveId: string, ballots: readonly SealedBallot[]): Promise<PutIn> => {
  const come = ballots.map(
    ({ serial, bucketId, encapsulatedKey, ciphertext }, place) =>
      sql`(${place}::int, ${serial}::bytea, ${bucketId}::text, ${encapsulatedKey}::bytea, ${ciphertext}::bytea)`,
  );
  const { rows } = await sql<{ place: number | null }>`
    with gate as (
      select wave_id from ballot_box.collecting_wave where wave_id = ${waveId} and is_open for share
    ), come (place, serial, bucket_id, encapsulated_key, ciphertext) as (values ${sql.join(come)}),
    stored as (
      insert into ballot_box.sealed_ballot (wave_id, serial, bucket_id, encapsulated_key, ciphertext)
      select wave_id, serial, bucket_id, encapsulated_key, ciphertext from gate cross join come order by serial
      on conflict do nothing returning serial, encapsulated_key
    )
    select place from gate left join (stored join come using (serial, encapsulated_key)) on true`.execute(db);
  const stored = new Set(rows.map(({ place }) => place));
  return { isOpen: rows.length > 0, isNew: (place) => stored.has(place) };
};

/** Which sealing lies under a serial: the encapsulated key, which no two sealings share. */
export const findSealing = async (db: Db, waveId: string, serial: Uint8Array): Promise<Uint8Array | undefined> => {
  const row = await db
    .selectFrom('ballotBox.sealedBallot')
    .select('encapsulatedKey')
    .where('waveId', '=', waveId)
    .where('serial', '=', serial)
    .executeTakeFirst();
  return row?.encapsulatedKey;
};

/** Whether a ballot of the wave has these first 80 bits of receipt. Written as the index of 0003 is, so that it is used. */
export const hasReceipt = async (db: Db, waveId: string, receipt: Uint8Array): Promise<boolean> => {
  const { rows } = await sql`
    select 1 as found from ballot_box.sealed_ballot where wave_id = ${waveId}
      and substring(sha256(${sql.lit(receiptPrefix)}::bytea || serial) from 1 for 10) = ${receipt}::bytea limit 1`.execute(db);
  return rows.length > 0;
};

/** Shuts the slot: waits for ballots on their way in. */
export const closeWave = async (db: Db, waveId: string): Promise<void> => {
  await db.updateTable('ballotBox.collectingWave').set({ isOpen: false }).where('waveId', '=', waveId).execute();
};

export const countBallots = (db: Db, waveId: string): Promise<{ bucketId: string; spentCount: number }[]> =>
  db
    .selectFrom('ballotBox.sealedBallot')
    .select(({ fn }) => ['bucketId', fn.countAll<number>().as('spentCount')])
    .where('waveId', '=', waveId)
    .groupBy('bucketId')
    .orderBy('bucketId')
    .execute();

/** Serials in their own order, which is random and says nothing of time. */
export const findSerials = async (db: Db, waveId: string): Promise<Uint8Array[]> => {
  const rows = await db
    .selectFrom('ballotBox.sealedBallot')
    .select('serial')
    .where('waveId', '=', waveId)
    .orderBy('serial')
    .execute();
  return rows.map((row) => row.serial);
};

export const findBallots = (db: Db, waveId: string, serials: readonly Uint8Array[]): Promise<SealedBallot[]> =>
  db
    .selectFrom('ballotBox.sealedBallot')
    .select(['bucketId', 'serial', 'encapsulatedKey', 'ciphertext'])
    .where('waveId', '=', waveId)
    .where('serial', 'in', serials)
    .execute();

/** The wave itself stays, closed, so that it can never be opened again. */
export const deleteBallots = async (db: Db, waveId: string): Promise<void> => {
  await db.deleteFrom('ballotBox.sealedBallot').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotBox.collectingBucket').where('waveId', '=', waveId).execute();
};
