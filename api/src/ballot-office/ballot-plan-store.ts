import { jsonColumn } from '../db/json-column.ts';
import type { Db } from './ballot-office-db.ts';
import type { WaveState } from './ballot-office-tables.ts';
import type { Bucket } from './make-buckets.ts';
import { inBatches } from '../db/in-batches.ts';
import type { SigningKeyPair } from './signing-keys.ts';

export const insertWave = async (db: Db, waveId: string, minimumEligibleCount: number): Promise<void> => {
  await db
    .insertInto('ballotOffice.wave')
    .values({ waveId, state: 'preparing', minimumEligibleCount, manifest: null, fingerprint: null })
    .execute();
};

/** Puts a plan aside that has not been opened. */
export const deletePlan = async (db: Db, waveId: string): Promise<void> => {
  await db.deleteFrom('ballotOffice.invitation').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotOffice.paperCode').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotOffice.personalLink').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotOffice.bucket').where('waveId', '=', waveId).execute();
  await db.deleteFrom('ballotOffice.wave').where('waveId', '=', waveId).execute();
};

export const insertBuckets = async (db: Db, waveId: string, buckets: readonly Bucket[]): Promise<void> => {
  const rows = buckets.map(({ id, ...bucket }, index) => {
    return { ...bucket, waveId, bucketId: id, place: index, publicKey: null, signingKey: null };
  });
  for (const batch of inBatches(rows)) await db.insertInto('ballotOffice.bucket').values(batch).execute();
};

export const findWave = (
  db: Db,
  waveId: string,
): Promise<{ state: WaveState; minimumEligibleCount: number; manifest: unknown; fingerprint: string | null } | undefined> =>
  db
    .selectFrom('ballotOffice.wave')
    .select(['state', 'minimumEligibleCount', 'manifest', 'fingerprint'])
    .where('waveId', '=', waveId)
    .executeTakeFirst();

/** Where a wave stands, without its manifest of half a megabyte. */
export const findWaveState = async (db: Db, waveId: string): Promise<WaveState | undefined> => {
  const row = await db.selectFrom('ballotOffice.wave').select('state').where('waveId', '=', waveId).executeTakeFirst();
  return row?.state;
};

export const isAnyWaveOpen = async (db: Db): Promise<boolean> => {
  const row = await db.selectFrom('ballotOffice.wave').select('waveId').where('state', '=', 'open').limit(1).executeTakeFirst();
  return row !== undefined;
};

/** The wave, held against every issue until the transaction ends. */
export const lockWave = (db: Db, waveId: string): Promise<{ state: WaveState } | undefined> =>
  db.selectFrom('ballotOffice.wave').select('state').where('waveId', '=', waveId).forUpdate().executeTakeFirst();

export const setWaveState = async (db: Db, waveId: string, state: WaveState): Promise<void> => {
  await db.updateTable('ballotOffice.wave').set({ state }).where('waveId', '=', waveId).execute();
};

export const saveManifest = async (
  db: Db,
  waveId: string,
  { manifest, fingerprint }: { manifest: unknown; fingerprint: string },
): Promise<void> => {
  await db
    .updateTable('ballotOffice.wave')
    .set({ manifest: jsonColumn(manifest), fingerprint })
    .where('waveId', '=', waveId)
    .execute();
};

export const findBuckets = (
  db: Db,
  waveId: string,
): Promise<
  {
    bucketId: string;
    unitId: string;
    levelIds: string[];
    coveredUnitIds: string[];
    eligibleCount: number;
    publicKey: Uint8Array | null;
  }[]
> =>
  db
    .selectFrom('ballotOffice.bucket')
    .select(['bucketId', 'unitId', 'levelIds', 'coveredUnitIds', 'eligibleCount', 'publicKey'])
    .where('waveId', '=', waveId)
    .orderBy('place')
    .execute();

export const saveKeyPair = async (
  db: Db,
  { waveId, bucketId }: { waveId: string; bucketId: string },
  pair: SigningKeyPair,
): Promise<void> => {
  await db
    .updateTable('ballotOffice.bucket')
    .set(pair)
    .where('waveId', '=', waveId)
    .where('bucketId', '=', bucketId)
    .where('publicKey', 'is', null)
    .execute();
};

export const findSigningKey = async (db: Db, waveId: string, bucketId: string): Promise<Uint8Array | undefined> => {
  const row = await db
    .selectFrom('ballotOffice.bucket')
    .select('signingKey')
    .where('waveId', '=', waveId)
    .where('bucketId', '=', bucketId)
    .executeTakeFirst();
  return row?.signingKey ?? undefined;
};
