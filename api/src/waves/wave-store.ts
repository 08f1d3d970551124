import type { Kysely } from 'kysely';
import { languages, type WaveState, type WaveSummary } from '../contract/index.ts';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import { notFound } from '../http/errors.ts';
import { readStoredDefinition } from '../stored-definition.ts';
import type { ApprovalTable, NewWave, WaveTable } from './wave-tables.ts';

type Db = Kysely<WhoDatabase>;

export const summaryOf = (wave: WaveTable): WaveSummary => ({
  id: wave.id,
  title: wave.title,
  kind: wave.kind,
  state: wave.state,
  instrumentId: wave.instrumentId,
  organisationVersion: wave.organisationVersion,
  opensAt: wave.opensAt.toISOString(),
  closesAt: wave.closesAt.toISOString(),
  ...(wave.resultsAt === null ? {} : { resultsAt: wave.resultsAt.toISOString() }),
  ...(wave.employeesSeeResultsAt === null ? {} : { employeesSeeResultsAt: wave.employeesSeeResultsAt.toISOString() }),
  isDemo: wave.isDemo,
});

const fromRow = (row: WaveTable): WaveTable => ({ ...row, definition: readStoredDefinition(row.definition) });

export const findWave = async (db: Db, id: string): Promise<WaveTable | undefined> => {
  const row = await db.selectFrom('waves.wave').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
};

export const requireWave = async (db: Db, id: string): Promise<WaveTable> => {
  const wave = await findWave(db, id);
  if (wave === undefined) throw notFound(`the wave ${id}`);
  return wave;
};

/** Of a wave, what decides whether its answer sheet is given, and which: small, since everybody who answers asks. */
export type SheetState = Pick<WaveTable, 'state' | 'keyFingerprint' | 'definitionHash' | 'opensAt' | 'closesAt'>;

export const findSheetState = (db: Db, id: string): Promise<SheetState | undefined> =>
  db
    .selectFrom('waves.wave')
    .select(['state', 'keyFingerprint', 'definitionHash', 'opensAt', 'closesAt'])
    .where('id', '=', id)
    .executeTakeFirst();

export const listWaves = async (db: Db): Promise<WaveTable[]> =>
  (await db.selectFrom('waves.wave').selectAll().orderBy('opensAt', 'desc').orderBy('id').execute()).map(fromRow);

/** Hashes of the definitions that waves are bound to. */
export const listDefinitionHashes = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('waves.wave').select('definitionHash').distinct().execute();
  return rows.map(({ definitionHash }) => definitionHash);
};

const asRow = (wave: Partial<WaveTable>) => ({
  ...wave,
  ...(wave.title === undefined ? {} : { title: jsonColumn(wave.title) }),
  ...(wave.definition === undefined ? {} : { definition: jsonColumn(wave.definition) }),
  ...(wave.audienceUnitIds === undefined ? {} : { audienceUnitIds: jsonColumn(wave.audienceUnitIds) }),
  ...(wave.sealKeyRule === undefined ? {} : { sealKeyRule: jsonColumn(wave.sealKeyRule) }),
  ...(wave.reminders === undefined ? {} : { reminders: jsonColumn(wave.reminders) }),
  ...(wave.languages === undefined ? {} : { languages: jsonColumn(wave.languages) }),
  ...(wave.retentionPeriods === undefined || wave.retentionPeriods === null
    ? {}
    : { retentionPeriods: jsonColumn(wave.retentionPeriods) }),
  ...(wave.acknowledged === undefined ? {} : { acknowledged: jsonColumn(wave.acknowledged) }),
  ...(wave.policy === undefined ? {} : { policy: jsonColumn(wave.policy) }),
  ...(wave.protocol === undefined || wave.protocol === null ? {} : { protocol: jsonColumn(wave.protocol) }),
  ...(wave.closeReceipt === undefined || wave.closeReceipt === null ? {} : { closeReceipt: jsonColumn(wave.closeReceipt) }),
  ...(wave.participation === undefined || wave.participation === null ? {} : { participation: jsonColumn(wave.participation) }),
});

export const addWave = async (db: Db, wave: NewWave): Promise<void> => {
  const unscheduled = { reminders: [], languages: [...languages], acknowledged: [] };
  const row: WaveTable = {
    resultsAt: null,
    employeesSeeResultsAt: null,
    retentionPeriods: null,
    senderName: null,
    plannedBy: null,
    plannedByName: null,
    plannedAt: null,
    ...unscheduled,
    ...wave,
  };
  await db
    .insertInto('waves.wave')
    .values({ ...row, ...asRow(row) })
    .execute();
};

/** Holds a wave until the transaction ends: who else wants to change it waits. */
export const lockWave = async (tx: Db, id: string): Promise<void> => {
  await tx.selectFrom('waves.wave').select('id').where('id', '=', id).forUpdate().execute();
};

/** Moves a wave on from one state to the next, once: false when it was not in that state any more. */
export const moveWave = async (
  db: Db,
  id: string,
  [from, to]: readonly [WaveState, WaveState],
  changes: Partial<WaveTable> = {},
): Promise<boolean> => {
  const moved = await db
    .updateTable('waves.wave')
    .set({ ...asRow(changes), state: to })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
};

/** Notes something about a wave that is no step of its life. */
export const noteOnWave = async (
  db: Db,
  id: string,
  changes: Pick<Partial<WaveTable>, 'participation' | 'problem' | 'closeReceipt'>,
): Promise<void> => {
  await db.updateTable('waves.wave').set(asRow(changes)).where('id', '=', id).execute();
};

export const listApprovals = (db: Db, waveId: string): Promise<ApprovalTable[]> =>
  db.selectFrom('waves.approval').selectAll().where('waveId', '=', waveId).orderBy('side').orderBy('approvedAt').execute();

/** Writes an approval; a new one by the same person of the same protocol takes the place of the old. */
export const writeApproval = async (db: Db, approval: ApprovalTable): Promise<void> => {
  const { waveId: _wave, side: _side, personId: _person, protocolHash: _hash, ...rest } = approval;
  await db
    .insertInto('waves.approval')
    .values({ ...approval, unitIds: jsonColumn(approval.unitIds) })
    .onConflict((target) =>
      target.columns(['waveId', 'side', 'personId', 'protocolHash']).doUpdateSet({ ...rest, unitIds: jsonColumn(rest.unitIds) }),
    )
    .execute();
};
