import type { Kysely } from 'kysely';
import type { ColumnMapping, ImportFileKind, ImportProfile, ImportState } from '../contract/index.ts';
import { jsonColumn, type WhoDatabase } from '../db/index.ts';
import type { KeptFile, NewFile, RunTable } from './import-tables.ts';

type Db = Kysely<WhoDatabase>;

const asRow = (run: Partial<RunTable>) => ({
  ...run,
  ...(run.target === undefined ? {} : { target: jsonColumn(run.target) }),
  ...(run.faults === undefined ? {} : { faults: jsonColumn(run.faults) }),
  ...(run.report === undefined ? {} : { report: run.report === null ? null : jsonColumn(run.report) }),
  ...(run.progress === undefined ? {} : { progress: run.progress === null ? null : jsonColumn(run.progress) }),
  ...(run.imported === undefined ? {} : { imported: run.imported === null ? null : jsonColumn(run.imported) }),
});

export const addRun = async (tx: Db, run: RunTable, files: readonly NewFile[]): Promise<void> => {
  await tx
    .insertInto('organisationImport.run')
    .values({ ...run, ...asRow(run) })
    .execute();
  for (const file of files)
    await tx
      .insertInto('organisationImport.file')
      .values({ ...file, notes: jsonColumn(file.notes), mapping: jsonColumn(file.mapping) })
      .execute();
};

export const findRun = (db: Db, id: string): Promise<RunTable | undefined> =>
  db.selectFrom('organisationImport.run').selectAll().where('id', '=', id).executeTakeFirst();

export const listFiles = (db: Db, runId: string): Promise<KeptFile[]> =>
  db.selectFrom('organisationImport.file').selectAll().where('runId', '=', runId).orderBy('kind', 'desc').execute();

/** The newest runs, without what was found in their files. */
export const listRuns = (
  db: Db,
  limit: number,
): Promise<Pick<RunTable, 'id' | 'state' | 'target' | 'beganAt' | 'beganByName' | 'imported'>[]> =>
  db
    .selectFrom('organisationImport.run')
    .select(['id', 'state', 'target', 'beganAt', 'beganByName', 'imported'])
    .orderBy('beganAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();

export const listFileNames = (db: Db): Promise<{ runId: string; name: string }[]> =>
  db.selectFrom('organisationImport.file').select(['runId', 'name']).orderBy('kind', 'desc').execute();

/** Moves a run on if it still stands in one of these states; whether it did. Of two who try at once, one does. */
export const moveRun = async (db: Db, id: string, from: readonly ImportState[], change: Partial<RunTable>): Promise<boolean> => {
  const moved = await db
    .updateTable('organisationImport.run')
    .set(asRow(change))
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
};

export const setMapping = async (
  db: Db,
  { runId, kind }: { runId: string; kind: ImportFileKind },
  mapping: ColumnMapping,
  profileId: string | null,
): Promise<void> => {
  await db
    .updateTable('organisationImport.file')
    .set({ mapping: jsonColumn(mapping), profileId })
    .where('runId', '=', runId)
    .where('kind', '=', kind)
    .execute();
};

/** Forgets the rows of a run's files: they hold names. */
export const forgetSheets = async (db: Db, runId: string): Promise<void> => {
  await db.updateTable('organisationImport.file').set({ sheet: null }).where('runId', '=', runId).execute();
};

/** Runs that were begun before a day and never came to an end. */
export const listAbandoned = async (db: Db, before: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('organisationImport.run')
    .select('id')
    .where('state', 'in', ['columns', 'refused', 'checked', 'stopped'])
    .where('beganAt', '<', before)
    .execute();
  return rows.map(({ id }) => id);
};

export const listRunsIn = async (db: Db, state: ImportState): Promise<string[]> => {
  const rows = await db.selectFrom('organisationImport.run').select('id').where('state', '=', state).orderBy('beganAt').execute();
  return rows.map(({ id }) => id);
};

export const listProfiles = (db: Db): Promise<ImportProfile[]> =>
  db.selectFrom('organisationImport.profile').select(['id', 'kind', 'name', 'mapping']).orderBy('kind').orderBy('name').execute();

/** Remembers columns under a name; the same name for the same kind of file is written over. */
export const saveProfile = async (db: Db, profile: ImportProfile & { savedBy: string; savedAt: Date }): Promise<void> => {
  await db
    .insertInto('organisationImport.profile')
    .values({ ...profile, mapping: jsonColumn(profile.mapping) })
    .onConflict((target) =>
      target
        .columns(['kind', 'name'])
        .doUpdateSet({ mapping: jsonColumn(profile.mapping), savedBy: profile.savedBy, savedAt: profile.savedAt }),
    )
    .execute();
};

export const removeProfile = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('organisationImport.profile').where('id', '=', id).execute();
};
