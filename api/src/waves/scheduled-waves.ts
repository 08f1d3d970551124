import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import type { WaveTable } from './wave-tables.ts';

/** The agreed instants of a wave, and how far it has come: all that a schedule is kept by. */
export type LifeInstants = Pick<
  WaveTable,
  'id' | 'state' | 'opensAt' | 'closesAt' | 'resultsAt' | 'employeesSeeResultsAt' | 'participation'
>;

/** Asked often, so nothing large is read: no definition, no protocol. */
const lives = (db: Kysely<WhoDatabase>) =>
  db
    .selectFrom('waves.wave')
    .select(['id', 'state', 'opensAt', 'closesAt', 'resultsAt', 'employeesSeeResultsAt', 'participation']);

/** The agreed instants of one wave. */
export const findLife = (db: Kysely<WhoDatabase>, waveId: string): Promise<LifeInstants> =>
  lives(db).where('id', '=', waveId).executeTakeFirstOrThrow();

/** Waves that something is to happen to at an instant. */
export const listScheduledWaves = (db: Kysely<WhoDatabase>): Promise<LifeInstants[]> =>
  lives(db).where('state', 'in', ['approved', 'open', 'closing', 'closed', 'released']).orderBy('id').execute();

/** When the last of the approvals of a wave's protocol as it stands was given; undefined when there is none. */
export const lastApprovedAt = async (db: Kysely<WhoDatabase>, waveId: string): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('waves.approval')
    .innerJoin('waves.wave', 'waves.wave.id', 'waves.approval.waveId')
    .select('approvedAt')
    .where('waveId', '=', waveId)
    .whereRef('waves.approval.protocolHash', '=', 'waves.wave.protocolHash')
    .orderBy('approvedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.approvedAt;
};

/** A wave that is over, with what its protocol says of how long what remains is kept. */
export type EndedWave = Pick<WaveTable, 'id' | 'state' | 'resultsAt' | 'closesAt' | 'retentionPeriods'>;

/** Waves that are over and have agreed times for what remains. */
export const listEndedWaves = (db: Kysely<WhoDatabase>): Promise<EndedWave[]> =>
  db
    .selectFrom('waves.wave')
    .select(['id', 'state', 'resultsAt', 'closesAt', 'retentionPeriods'])
    .where('state', 'in', ['released', 'archived', 'cancelled'])
    .where('retentionPeriods', 'is not', null)
    .orderBy('id')
    .execute();
