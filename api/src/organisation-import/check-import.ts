import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ColumnMapping, ImportFileKind } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound } from '../http/errors.ts';
import { requireTarget, type Act } from './begin-import.ts';
import { dryRun } from './dry-run.ts';
import { findRun, forgetSheets, listFiles, moveRun, saveProfile, setMapping } from './import-store.ts';
import type { RunTable } from './import-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The columns somebody has chosen for a file, and under which name to remember them. */
export interface ChosenColumns {
  readonly mapping: ColumnMapping;
  readonly saveAs: string | undefined;
}

export const requireRun = async (db: Db, id: string): Promise<RunTable> => {
  const run = await findRun(db, id);
  if (run === undefined) throw notFound('this import');
  return run;
};

const wrongState = ({ state }: RunTable): Error =>
  conflict(`import-${state}`, `this import is ${state}`, 'Begin a new import with the file.');

const keepColumns = async (
  tx: Db,
  { runId, act }: { readonly runId: string; readonly act: Act },
  chosen: Partial<Record<ImportFileKind, ChosenColumns>>,
): Promise<void> => {
  for (const kind of ['units', 'people'] as const) {
    const columns = chosen[kind];
    if (columns === undefined) continue;
    const { mapping, saveAs } = columns;
    await setMapping(tx, { runId, kind }, mapping, null);
    if (saveAs !== undefined)
      await saveProfile(tx, { id: randomUUID(), kind, name: saveAs, mapping, savedBy: act.personId, savedAt: act.at });
  }
};

/**
 * Keeps the columns somebody has chosen and dry-runs: what the files would change, or everything that is wrong with them. May be
 * repeated, with other columns or after the level map was mended. Changes nothing of the organisation.
 */
export const checkImport = async (
  db: Db,
  {
    runId,
    chosen,
    act,
  }: { readonly runId: string; readonly chosen: Partial<Record<ImportFileKind, ChosenColumns>>; readonly act: Act },
): Promise<void> => {
  const run = await requireRun(db, runId);
  const open = ['columns', 'checked'] as const;
  if (!open.some((state) => state === run.state)) throw wrongState(run);
  await requireTarget(db, run.target);
  await inTransaction(db, (tx) => keepColumns(tx, { runId, act }, chosen));
  const { faults, report, hash } = await dryRun(db, run.target, await listFiles(db, runId));
  const isMoved = await moveRun(db, runId, open, {
    state: report === undefined ? 'columns' : 'checked',
    faults: faults.slice(0, 200),
    faultCount: faults.length,
    report: report ?? null,
    reportHash: hash ?? null,
  });
  if (!isMoved) throw wrongState(await requireRun(db, runId));
};

/** Throws an import away that is not under way, with its rows. */
export const discardImport = async (db: Db, runId: string, now: Date): Promise<void> => {
  const run = await requireRun(db, runId);
  await inTransaction(db, async (tx) => {
    const isMoved = await moveRun(tx, runId, ['columns', 'refused', 'checked', 'stopped'], {
      state: 'discarded',
      report: null,
      faults: [],
      endedAt: now,
    });
    if (!isMoved) throw wrongState(run);
    await forgetSheets(tx, runId);
  });
};
