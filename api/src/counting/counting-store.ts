import type { Kysely } from 'kysely';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import type { BoxReport } from './counting-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Tells the office the public half of a wave's seal key. May be repeated; the first one stands. */
export const noteSealKey = async (db: Db, waveId: string, sealKey: Uint8Array): Promise<void> => {
  await db
    .insertInto('counting.waveNote')
    .values({ waveId, sealKey, registeredFingerprint: null })
    .onConflict((target) => target.doNothing())
    .execute();
};

/** Tells the office that the box takes ballots by this manifest. May be repeated. */
export const noteRegistered = async (db: Db, waveId: string, fingerprint: string): Promise<void> => {
  await db.updateTable('counting.waveNote').set({ registeredFingerprint: fingerprint }).where('waveId', '=', waveId).execute();
};

export const findWaveNote = (
  db: Db,
  waveId: string,
): Promise<{ sealKey: Uint8Array | null; registeredFingerprint: string | null } | undefined> =>
  db.selectFrom('counting.waveNote').select(['sealKey', 'registeredFingerprint']).where('waveId', '=', waveId).executeTakeFirst();

export const writeBoxReport = async (db: Db, told: BoxReport): Promise<void> => {
  await db
    .insertInto('counting.boxReport')
    .values({ id: 'latest', told: jsonColumn(told) })
    .onConflict((target) => target.column('id').doUpdateSet({ told: jsonColumn(told) }))
    .execute();
};

/** How the box lay when it was last looked at; undefined before the part that counts has ever run. */
export const findBoxReport = async (db: Db): Promise<BoxReport | undefined> =>
  (await db.selectFrom('counting.boxReport').select('told').where('id', '=', 'latest').executeTakeFirst())?.told;
