import type { Kysely } from 'kysely';
import type { ImportRun, ImportSummary } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { levelIdsFor } from './begin-import.ts';
import { requireRun } from './check-import.ts';
import { listFileNames, listFiles, listRuns } from './import-store.ts';
import { columnSamples } from './kept-sheet.ts';

type Db = Kysely<WhoDatabase>;

const mostListed = 50;

/** An import as the contract tells it. Samples of columns are read only while somebody has to say which is what. */
export const describeImport = async (db: Db, id: string): Promise<ImportRun> => {
  const run = await requireRun(db, id);
  const files = await listFiles(db, id);
  const isOpen = run.state === 'columns' || run.state === 'checked';
  return {
    id: run.id,
    state: run.state,
    target: run.target,
    beganAt: run.beganAt.toISOString(),
    beganByName: run.beganByName,
    fileNames: files.map(({ name }) => name),
    imported: run.imported,
    files: files.map((file) => ({
      kind: file.kind,
      name: file.name,
      sha256: file.sha256,
      byteCount: file.byteCount,
      rowCount: file.rowCount,
      notes: file.notes,
      columns: isOpen ? columnSamples(file) : [],
      mapping: file.mapping,
      profileId: file.profileId,
    })),
    faults: run.faults,
    faultCount: run.faultCount,
    report: run.report,
    reportHash: run.reportHash,
    progress: run.progress,
    levelIds: await levelIdsFor(db),
  };
};

/** The newest imports, newest first. */
export const listImports = async (db: Db): Promise<ImportSummary[]> => {
  const names = Map.groupBy(await listFileNames(db), ({ runId }) => runId);
  return (await listRuns(db, mostListed)).map((run) => ({
    ...run,
    beganAt: run.beganAt.toISOString(),
    fileNames: (names.get(run.id) ?? []).map(({ name }) => name),
  }));
};
