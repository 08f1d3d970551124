import type { Kysely } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import type { ImportProgress } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, RefusedRequest } from '../http/errors.ts';
import type { OfficePart } from '../installation.ts';
import { stageIncoming, forgetIncoming } from '../roster/incoming-store.ts';
import { requireTarget, type Act } from './begin-import.ts';
import { requireRun } from './check-import.ts';
import { dryRun, findBaseId } from './dry-run.ts';
import { forgetSheets, listFiles, listRunsIn, moveRun } from './import-store.ts';
import { publishImport, takeTurn, type Publishing } from './publish-import.ts';

type Db = Kysely<WhoDatabase>;
type Part = Pick<OfficePart, 'office' | 'clock' | 'log' | 'stopping'>;

const changedSince = (): RefusedRequest =>
  conflict(
    'changed-since',
    'the organisation, the level map or the columns have changed since the dry run',
    'Dry-run again and look at what is told.',
  );

/**
 * Says yes to exactly what was dry-run: its hash is of the files, the columns, the target and the whole report, and all of it is
 * made again first. One import is taken in at a time; of two who confirm at once, one is refused.
 */
export const confirmImport = async (
  db: Db,
  { runId, reportHash, act }: { runId: string; reportHash: string; act: Act },
): Promise<void> => {
  const run = await requireRun(db, runId);
  if (run.state !== 'checked') throw conflict(`import-${run.state}`, `this import is ${run.state}`);
  await requireTarget(db, run.target);
  const again = await dryRun(db, run.target, await listFiles(db, runId));
  if (again.hash !== reportHash || run.reportHash !== reportHash) throw changedSince();
  await inTransaction(db, async (tx) => {
    await takeTurn(tx);
    if ((await listRunsIn(tx, 'importing')).length > 0)
      throw conflict('import-under-way', 'another import is being taken in just now');
    const progress: ImportProgress = { step: 'checking', doneCount: 0, totalCount: 1 };
    const isMoved = await moveRun(tx, runId, ['checked'], { state: 'importing', progress });
    if (!isMoved) throw conflict('import-under-way', 'somebody else has confirmed this import');
    await recordHappening(tx, {
      at: act.at,
      actor: act.personId,
      action: 'import-confirmed',
      detail: `${run.target.id}, report ${reportHash}`,
    });
  });
};

/** What came of taking an import in. */
type Outcome = 'done' | 'changed-since' | 'stopped-half-way';

const stage = async ({ office, stopping }: Part, { runId, run }: Publishing): Promise<'staged' | 'stopped-half-way'> => {
  const people = run.intake.people ?? [];
  const tell = async (doneCount: number): Promise<void> => {
    stopping.throwIfAborted();
    await moveRun(office, runId, ['importing'], { progress: { step: 'storing', doneCount, totalCount: people.length } });
  };
  try {
    await tell(0);
    await stageIncoming(office, { runId, people }, tell);
    return 'staged';
  } catch (error) {
    if (stopping.aborted) return 'stopped-half-way'; // goes on at the next start
    throw error;
  }
};

const publish = async ({ office, clock }: Part, publishing: Publishing): Promise<Outcome> => {
  const { runId, target, run } = publishing;
  const imported = { unitCount: run.intake.units.length, personCount: run.report?.people?.total ?? 0 };
  const detail = `${target.id}: ${String(imported.unitCount)} units, ${String(imported.personCount)} people`;
  return inTransaction(office, async (tx) => {
    await takeTurn(tx);
    if ((await findBaseId(tx, target)) !== run.base.versionId) return 'changed-since';
    await requireTarget(tx, target);
    await publishImport(tx, publishing);
    await moveRun(tx, runId, ['importing'], {
      state: 'done',
      imported,
      endedAt: clock(),
      progress: { step: 'done', doneCount: 1, totalCount: 1 },
    });
    await forgetSheets(tx, runId);
    await recordHappening(tx, { at: clock(), actor: 'import', action: 'import-done', detail });
    return 'done';
  });
};

const stop = async ({ office, clock }: Part, runId: string, code: 'changed-since' | 'interrupted'): Promise<void> => {
  await forgetIncoming(office, runId);
  const faults = [{ kind: 'units' as const, code, line: null, column: null, value: '' }];
  await moveRun(office, runId, ['importing'], { state: 'stopped', faults, faultCount: 1, endedAt: clock() });
  await forgetSheets(office, runId);
};

/** All of it, as it was confirmed: nothing, when what it was compared with has changed since. */
const takeIn = async (part: Part, runId: string): Promise<Outcome> => {
  const { target, reportHash } = await requireRun(part.office, runId);
  const files = await listFiles(part.office, runId);
  const run = await dryRun(part.office, target, files);
  if (run.hash === undefined || run.hash !== reportHash) return 'changed-since';
  const publishing = { runId, target, run, hasUnitsFile: files.some(({ kind }) => kind === 'units') };
  if ((await stage(part, publishing)) === 'stopped-half-way') return 'stopped-half-way';
  await moveRun(part.office, runId, ['importing'], { progress: { step: 'publishing', doneCount: 0, totalCount: 1 } });
  return publish(part, publishing);
};

/**
 * Takes a confirmed import in, in the background: rows wait batch by batch where nobody sees them, and one transaction makes them
 * the organisation's. May be called again after a stop at any point. A failure stops the import, and leaves nothing of it.
 */
export const runImport = async (part: Part, runId: string): Promise<boolean> => {
  try {
    const outcome = await takeIn(part, runId);
    if (outcome === 'changed-since') await stop(part, runId, 'changed-since');
    return outcome === 'done';
  } catch (error) {
    if (part.stopping.aborted) return false;
    const isRefused = error instanceof RefusedRequest;
    if (!isRefused) part.log.unexpected(error);
    await stop(part, runId, isRefused ? 'changed-since' : 'interrupted').catch((fault: unknown) => {
      part.log.unexpected(fault);
    });
    return false;
  }
};

/** Imports that a stop cut off: they go on where nothing is lost, from the beginning. */
export const listCutOff = (db: Db): Promise<string[]> => listRunsIn(db, 'importing');
