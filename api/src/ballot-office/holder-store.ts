import { sql } from 'kysely';
import type { Db } from './ballot-office-db.ts';
import { inBatches } from '../db/in-batches.ts';

export type Invitation = { personId: string; bucketId: string };

export const insertInvitations = async (db: Db, waveId: string, invitations: readonly Invitation[]): Promise<void> => {
  for (const batch of inBatches(invitations)) {
    await sql`insert into ballot_office.invitation (wave_id, person_id, bucket_id)
      select ${waveId}, person_id, bucket_id
      from unnest(${batch.map((one) => one.personId)}::text[], ${batch.map((one) => one.bucketId)}::text[])
        as invited (person_id, bucket_id)`.execute(db);
  }
};

export const insertPaperCodes = async (
  db: Db,
  { waveId, bucketId }: { waveId: string; bucketId: string },
  hashes: readonly Uint8Array[],
): Promise<void> => {
  const rows = hashes.map((codeHash) => ({ waveId, codeHash, bucketId, state: 'invited' as const, blindedHash: null }));
  for (const batch of inBatches(rows)) await db.insertInto('ballotOffice.paperCode').values(batch).execute();
};

/** Removes the codes of a wave, or of one of its buckets, that nobody has used; gives how many, by bucket. Part of a transaction. */
export const takeOutUnusedCodes = async (db: Db, waveId: string, bucketId?: string): Promise<ReadonlyMap<string, number>> => {
  const inBucket = bucketId === undefined ? sql`` : sql` and bucket_id = ${bucketId}`;
  const { rows } = await sql<{ bucketId: string; codeCount: number }>`
    with gone as (delete from ballot_office.paper_code where wave_id = ${waveId} and state = 'invited'${inBucket} returning bucket_id)
    select bucket_id, count(*)::int as code_count from gone group by bucket_id order by bucket_id`.execute(db);
  return new Map(rows.map((row) => [row.bucketId, row.codeCount]));
};

/** Gives one person a new ballot, if they have had none and the bucket is within its limit. Part of a transaction. */
export const reissueTo = async (db: Db, waveId: string, personId: string): Promise<boolean> => {
  const { rows } = await sql`
    update ballot_office.invitation as mine set state = 'invited', blinded_hash = null, reissue_count = 1
    from ballot_office.bucket
    where mine.wave_id = ${waveId} and mine.person_id = ${personId} and mine.state = 'issued' and mine.reissue_count = 0
      and bucket.wave_id = mine.wave_id and bucket.bucket_id = mine.bucket_id
      and (select count(*) from ballot_office.invitation as other
           where other.wave_id = mine.wave_id and other.bucket_id = mine.bucket_id and other.reissue_count > 0)
        < ceil(bucket.eligible_count * 0.02)
    returning 1 as done`.execute(db);
  return rows.length > 0;
};

/** Everybody invited by name, whether they have fetched a ballot or not. */
export const findInvitedPeople = async (db: Db, waveId: string): Promise<string[]> => {
  const query = db.selectFrom('ballotOffice.invitation').select('personId').where('waveId', '=', waveId);
  return (await query.orderBy('personId').execute()).map((row) => row.personId);
};

/** Everybody invited by name in some buckets, whatever they have done. */
export const findPeopleInBuckets = async (db: Db, waveId: string, bucketIds: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ personId: string }>`
    select person_id from ballot_office.invitation
    where wave_id = ${waveId} and bucket_id = any(${bucketIds}::text[]) order by person_id`.execute(db);
  return rows.map(({ personId }) => personId);
};

/** Whether a person is invited to a wave that is open; a close waits for the transaction that asked. */
export const isInvitedToOpenWave = async (db: Db, waveId: string, personId: string): Promise<boolean> => {
  const { rows } = await sql`
    with gate as (select from ballot_office.wave where wave_id = ${waveId} and state = 'open' for share)
    select 1 as found from ballot_office.invitation
    where wave_id = ${waveId} and person_id = ${personId} and exists (select from gate)`.execute(db);
  return rows.length > 0;
};

export const findPeopleWithoutBallot = async (db: Db, waveId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('ballotOffice.invitation')
    .select('personId')
    .where('waveId', '=', waveId)
    .where('state', '=', 'invited')
    .orderBy('personId')
    .execute();
  return rows.map((row) => row.personId);
};

export type BucketCount = { bucketId: string; invitedCount: number; issuedCount: number; reissuedCount: number };

/** Counts while invitations exist. */
export const countBuckets = async (db: Db, waveId: string): Promise<BucketCount[]> => {
  const { rows } = await sql<BucketCount>`
    select bucket_id, count(holder.state)::int as invited_count,
      count(*) filter (where holder.state = 'issued')::int as issued_count,
      coalesce(sum(holder.reissue_count), 0)::int as reissued_count
    from ballot_office.bucket left join (
      select bucket_id, state, reissue_count from ballot_office.invitation where wave_id = ${waveId}
      union all select bucket_id, state, 0 from ballot_office.paper_code where wave_id = ${waveId}
    ) as holder using (bucket_id)
    where wave_id = ${waveId} group by bucket_id, place order by place`.execute(db);
  return rows;
};

/** Printed codes of a wave, and how many of them have bought a ballot. */
export const countPaperCodes = async (db: Db, waveId: string): Promise<{ made: number; used: number }> => {
  const { rows } = await sql<{ made: number; used: number }>`
    select count(*)::int as made, count(*) filter (where state = 'issued')::int as used
    from ballot_office.paper_code where wave_id = ${waveId}`.execute(db);
  return rows[0] ?? { made: 0, used: 0 };
};

export const insertFinalCounts = async (db: Db, waveId: string, counts: readonly BucketCount[]): Promise<void> => {
  for (const batch of inBatches(counts)) {
    await db
      .insertInto('ballotOffice.finalCount')
      .values(batch.map((count) => ({ waveId, ...count })))
      .execute();
  }
};

/** Counts that were kept at close. */
export const findFinalCounts = (db: Db, waveId: string): Promise<BucketCount[]> =>
  db
    .selectFrom('ballotOffice.finalCount')
    .innerJoin('ballotOffice.bucket', (join) =>
      join
        .onRef('ballotOffice.bucket.waveId', '=', 'ballotOffice.finalCount.waveId')
        .onRef('ballotOffice.bucket.bucketId', '=', 'ballotOffice.finalCount.bucketId'),
    )
    .select(['ballotOffice.finalCount.bucketId', 'invitedCount', 'issuedCount', 'reissuedCount'])
    .where('ballotOffice.finalCount.waveId', '=', waveId)
    .orderBy('place')
    .execute();

/** Removes everything that says who had a ballot, and every key that could issue one. Counts and public keys stay. */
export const destroyHolders = async (db: Db, waveId: string): Promise<void> => {
  await db.deleteFrom('ballotOffice.invitation').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotOffice.paperCode').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotOffice.personalLink').where('waveId', '=', waveId).execute();
  await db.updateTable('ballotOffice.bucket').set({ signingKey: null }).where('waveId', '=', waveId).execute();
};
