import type { Kysely } from 'kysely';
import { jsonColumn, type WhoDatabase } from '../../db/index.ts';
import type { ProtocolVersionTable, WaveTable } from '../wave-tables.ts';

type Db = Kysely<WhoDatabase>;

/** Every protocol a wave has had, the first one first. */
export const listProtocols = (db: Db, waveId: string): Promise<ProtocolVersionTable[]> =>
  db.selectFrom('waves.protocolVersion').selectAll().where('waveId', '=', waveId).orderBy('number').execute();

/** Keeps a protocol as the next one of its wave. Called again with the one that stands, it does nothing. */
export const keepProtocol = async (db: Db, version: Omit<ProtocolVersionTable, 'number'>): Promise<void> => {
  const last = (await listProtocols(db, version.waveId)).at(-1);
  if (last?.hash === version.hash) return;
  await db
    .insertInto('waves.protocolVersion')
    .values({ ...version, protocol: jsonColumn(version.protocol), number: (last?.number ?? 0) + 1 })
    .execute();
};

/** Everybody who has planned a wave or changed its plan. */
export const listPlanners = async (db: Db, wave: Pick<WaveTable, 'id' | 'plannedBy'>): Promise<ReadonlySet<string>> => {
  const makers = (await listProtocols(db, wave.id)).map(({ madeBy }) => madeBy);
  return new Set([wave.plannedBy, ...makers].filter((id) => id !== null));
};
