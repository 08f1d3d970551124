import { recordHappening } from '../audit/audit-log.ts';
import { openLineLimits, type PlanLineContent, type PlanWriter } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { conflict, forbidden, notFound, type RefusedRequest } from '../http/errors.ts';
import type { Kysely } from 'kysely';
import type { LineVersionTable } from './follow-up-tables.ts';
import { storedContent } from './line-content.ts';
import { addLineVersion, takeTurnToWrite } from './line-store.ts';
import { isOpen, type PlacedLine } from './place-lines.ts';
import { linesAt, requirePlanPlace, type FollowUpStores, type PlanAsked, type PlanPlace } from './plan-of-unit.ts';
import { mayChangeLine, maySeeVersion } from './plan-rights.ts';
import { openLineCount } from './read-plan.ts';
import { requireLine } from './require-line.ts';

type Db = Kysely<WhoDatabase>;

/** There is an end to how much is kept: nobody follows up more than this. */
const maxLineCount = 30;
const maxVersionCount = 100;

/** Who writes, and when. */
export interface Writing {
  readonly viewer: Viewer;
  readonly at: Date;
}

const changedMeanwhile = (): RefusedRequest =>
  conflict('line-changed', 'the line was changed by somebody else, or in another window', 'Read it again; nothing was changed.');

const requireRoom = (lines: readonly PlacedLine[], writtenBy: PlanWriter): void => {
  if (openLineCount(lines, writtenBy) < openLineLimits[writtenBy]) return;
  throw conflict(
    'plan-full',
    `the plan has ${openLineLimits[writtenBy]} open lines already`,
    'Finish or drop one first: few lines are followed up, many are forgotten.',
  );
};

/** Writes the version and tells the log that it was written, never what it says: both or neither. */
const writeVersion = async (tx: Db, version: LineVersionTable, { viewer, at }: Writing): Promise<void> => {
  if (!(await addLineVersion(tx, version))) throw changedMeanwhile();
  const action = version.version === 1 ? 'plan-line-added' : 'plan-line-changed';
  const detail = `${version.waveId} ${version.unitId}: ${version.lineId} version ${version.version}`;
  await recordHappening(tx, { at, actor: viewer.personId, action, detail });
};

/** A line as it is first written, under the id it is given. */
export interface NewLine {
  readonly id: string;
  readonly writtenBy: PlanWriter;
  readonly line: PlanLineContent;
}

/** Adds a line. Edges: refused when the writer has no say here, the line does not hold, or as many are open as there may be. */
export const addLine = async (
  stores: FollowUpStores,
  asked: PlanAsked,
  { id, writtenBy, line }: NewLine,
  writing: Writing,
): Promise<void> => {
  const place = await requirePlanPlace(stores, asked, writing.viewer);
  const isWriter = writtenBy === 'leader' ? place.rights.isLeader : place.rights.isRepresentative;
  if (!isWriter) throw forbidden(`lines of ${writtenBy === 'leader' ? 'the leader' : 'representatives'} are written by them`);
  requireLine(line, writtenBy, place);
  await inTransaction(stores.office, async (tx) => {
    await takeTurnToWrite(tx);
    const lines = await linesAt(tx, place);
    if (line.status === 'planned' || line.status === 'under-way') requireRoom(lines, writtenBy);
    if (lines.length >= maxLineCount)
      throw conflict('too-many-lines', `the plan has ${maxLineCount} lines, and no room for more`);
    const first = { lineId: id, version: 1, waveId: asked.waveId, writtenBy, ...place.at, changedAt: writing.at };
    await writeVersion(tx, { ...first, ...storedContent(line) }, writing);
  });
};

/** The line as it stands, for somebody who may change it. To whom may not see it, it does not exist. */
const requireChangeable = (lines: readonly PlacedLine[], lineId: string, { rights }: PlanPlace): PlacedLine => {
  const line = lines.find(({ latest }) => latest.lineId === lineId);
  if (line === undefined || !maySeeVersion(rights, line, line.latest)) throw notFound(`the line ${lineId} in this plan`);
  if (!mayChangeLine(rights, line)) throw forbidden('a line is changed by those who may write it');
  return line;
};

/** A change of a line: which version of it was seen, and what it is to say. */
export interface LineChange {
  readonly id: string;
  readonly version: number;
  readonly line: PlanLineContent;
}

/** Writes the next version of a line. Of two changes to the same version exactly one is taken; the other changes nothing. */
export const changeLine = async (
  stores: FollowUpStores,
  asked: PlanAsked,
  change: LineChange,
  writing: Writing,
): Promise<void> => {
  const place = await requirePlanPlace(stores, asked, writing.viewer);
  await inTransaction(stores.office, async (tx) => {
    await takeTurnToWrite(tx);
    const lines = await linesAt(tx, place);
    const before = requireChangeable(lines, change.id, place);
    const { latest } = before;
    requireLine(change.line, latest.writtenBy, place);
    if (latest.version !== change.version) throw changedMeanwhile();
    if (latest.version >= maxVersionCount)
      throw conflict('too-many-versions', `the line has ${maxVersionCount} versions, and room for no more`);
    const next: LineVersionTable = {
      ...latest,
      ...storedContent(change.line),
      version: latest.version + 1,
      changedAt: writing.at,
    };
    if (!isOpen(before) && isOpen({ ...before, latest: next })) requireRoom(lines, latest.writtenBy);
    await writeVersion(tx, next, writing);
  });
};
