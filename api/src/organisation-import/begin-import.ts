import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sha256Of } from '../content-hash.ts';
import type { ColumnMapping, ImportFault, ImportFileKind, ImportProfile, ImportTarget } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound, RefusedRequest } from '../http/errors.ts';
import { findVersion, listVersions } from '../organisation/organisation-store.ts';
import { standardLevels } from '../organisation/standard-levels.ts';
import { listWaves } from '../waves/wave-store.ts';
import { guessColumns } from './guess-columns.ts';
import { addRun, forgetSheets, listAbandoned, listProfiles, moveRun } from './import-store.ts';
import type { NewFile, RunTable } from './import-tables.ts';
import { writeSheet } from './kept-sheet.ts';
import { readTable } from './reading/read-table.ts';
import type { Reading } from './reading/table.ts';

type Db = Kysely<WhoDatabase>;

/** Somebody who does something, and when. */
export interface Act {
  readonly personId: string;
  readonly name: string;
  readonly at: Date;
}

/** A file as it was sent: its bytes, whatever they are. */
export interface SentBytes {
  readonly kind: ImportFileKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Refused: a new version whose id is taken, one that is not there, and new people in one that a wave is bound to. */
export const requireTarget = async (db: Db, target: ImportTarget): Promise<void> => {
  const version = await findVersion(db, target.id);
  if (target.kind === 'new-version') {
    if (version === undefined) return;
    throw conflict(
      'version-exists',
      `the organisation version ${target.id} is imported already`,
      'Versions never change: give the new one another id.',
    );
  }
  if (version === undefined) throw notFound(`the organisation version ${target.id}`);
  const isBound = (await listWaves(db)).some(({ organisationVersion }) => organisationVersion === target.id);
  if (isBound)
    throw conflict(
      'version-in-use',
      `a wave is bound to the organisation version ${target.id}`,
      'Take the people in as a new version, valid from a date.',
    );
};

/** Columns by a remembered profile whose columns are all in the file, the one with most of them first; otherwise a guess. */
const columnsFor = (
  kind: ImportFileKind,
  columns: readonly string[],
  { profiles, levelIds }: Known,
): { mapping: ColumnMapping; profileId: string | null } => {
  const [fitting] = profiles
    .filter((profile) => profile.kind === kind && Object.values(profile.mapping).every((column) => columns.includes(column)))
    .sort((one, other) => Object.keys(other.mapping).length - Object.keys(one.mapping).length);
  if (fitting !== undefined) return { mapping: fitting.mapping, profileId: fitting.id };
  return { mapping: guessColumns(kind, columns, levelIds), profileId: null };
};

type Known = { readonly profiles: readonly ImportProfile[]; readonly levelIds: readonly string[] };
type ReadFile = { readonly sent: SentBytes; readonly reading: Reading };

const columnsOf = ({ sent, reading }: ReadFile, known: Known): Pick<NewFile, 'mapping' | 'profileId'> =>
  reading.kind === 'table' ? columnsFor(sent.kind, reading.table.columns, known) : { mapping: {}, profileId: null };

const faultsOf = (read: readonly ReadFile[]): ImportFault[] =>
  read.flatMap(({ sent, reading }) =>
    reading.kind === 'refused' ? reading.faults.map((fault) => ({ kind: sent.kind, ...fault })) : [],
  );

const fileOf = (runId: string, { sent, reading }: ReadFile, columns: Pick<NewFile, 'mapping' | 'profileId'>): NewFile => ({
  runId,
  kind: sent.kind,
  name: sent.name,
  sha256: sha256Of(sent.bytes),
  byteCount: sent.bytes.byteLength,
  rowCount: reading.kind === 'table' ? reading.table.rows.length : 0,
  notes: reading.kind === 'table' ? [...reading.table.notes] : [],
  sheet: reading.kind === 'table' ? writeSheet(reading.table) : null,
  ...columns,
});

/** Rows of imports that nobody came back to within a day: they hold names. */
export const forgetAbandoned = async (db: Db, now: Date): Promise<void> => {
  for (const id of await listAbandoned(db, new Date(now.getTime() - dayMs))) {
    await inTransaction(db, async (tx) => {
      const isMoved = await moveRun(tx, id, ['columns', 'refused', 'checked', 'stopped'], { state: 'discarded', endedAt: now });
      if (isMoved) await forgetSheets(tx, id);
    });
  }
};

const newRun = (id: string, { target, act }: { target: ImportTarget; act: Act }, faults: readonly ImportFault[]): RunTable => ({
  id,
  state: faults.length > 0 ? 'refused' : 'columns',
  target,
  beganAt: act.at,
  beganBy: act.personId,
  beganByName: act.name,
  faults: faults.slice(0, 200),
  faultCount: faults.length,
  report: null,
  reportHash: null,
  progress: null,
  imported: null,
  endedAt: faults.length > 0 ? act.at : null,
});

/**
 * Reads the files of an import and guesses their columns. Nothing of the organisation changes. Returns the id of the run; files
 * that cannot be read give a run that is refused, with the reasons. Edges: no file at all is refused at once.
 */
export const beginImport = async (
  db: Db,
  { target, files, act }: { target: ImportTarget; files: readonly SentBytes[]; act: Act },
): Promise<string> => {
  if (files.length === 0)
    throw new RefusedRequest({ status: 422, code: 'no-file', title: 'an import has a units file, a people file, or both' });
  await requireTarget(db, target);
  await forgetAbandoned(db, act.at);
  const read: ReadFile[] = [];
  for (const sent of files) read.push({ sent, reading: await readTable(sent.bytes) });
  const faults = faultsOf(read);
  const id = randomUUID();
  const known = { profiles: await listProfiles(db), levelIds: await levelIdsFor(db) };
  const kept = read.map((file) => fileOf(id, file, columnsOf(file, known)));
  const isRefused = faults.length > 0;
  const rows = isRefused ? kept.map((file) => ({ ...file, sheet: null })) : kept;
  await inTransaction(db, (tx) => addRun(tx, newRun(id, { target, act }, faults), rows));
  return id;
};

/** The levels that headcounts are told by: those of the newest version, or those an organisation starts with. */
export const levelIdsFor = async (db: Db): Promise<string[]> =>
  ((await listVersions(db)).at(-1)?.levels ?? standardLevels).map(({ id }) => id);
