import type { Kysely } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import { reformStep, type reformEndpoints } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound, type RefusedRequest } from '../http/errors.ts';
import type { Act } from '../instruments/act.ts';
import { findVersion } from '../organisation/organisation-store.ts';
import { readUnitsFile } from '../organisation/units-file.ts';
import type { z } from 'zod';
import { readDraftCrosswalk } from './crosswalk-file.ts';
import { requireReform } from './plan-reform.ts';
import type { PlannedStructure } from './planned-structure.ts';
import * as store from './reform-store.ts';
import type { AlternativeTable } from './reform-tables.ts';
import { earlierUnitsOf, structureOf } from './simulated.ts';
import { takeStep } from './take-step.ts';

type Db = Kysely<WhoDatabase>;
type From = z.output<typeof reformEndpoints.beginAlternative.body>['from'];

/** Which alternative, in the state that was seen. */
export interface AskedAlternative {
  readonly reform: string;
  readonly alternative: string;
  readonly revision: number;
}

/** Nobody draws so much by hand; a runaway script would. */
const mostSteps = 2_000;
const mostAlternatives = 12;

export const changedMeanwhile = (): RefusedRequest =>
  conflict(
    'alternative-changed',
    'the alternative was changed by somebody else, or in another window',
    'Read it again; nothing was changed.',
  );

/** The alternative of that id; not-found when it was discarded, or never was. */
export const requireAlternative = async (db: Db, reformId: string, id: string): Promise<AlternativeTable> => {
  const alternative = await store.findAlternative(db, reformId, id);
  if (alternative === undefined) throw notFound(`the alternative ${id}`);
  return alternative;
};

/** As `requireAlternative`, and still in the state that was seen and not committed: what may be changed. */
export const requireDraft = async (db: Db, asked: AskedAlternative): Promise<AlternativeTable> => {
  const alternative = await requireAlternative(db, asked.reform, asked.alternative);
  if (alternative.committedAs !== null)
    throw conflict(
      'alternative-committed',
      `the alternative is the organisation ${alternative.committedAs}`,
      'Copy it, or roll it back.',
    );
  if (alternative.revision !== asked.revision) throw changedMeanwhile();
  return alternative;
};

const readFiles = async (db: Db, versionId: string, from: Extract<From, { kind: 'files' }>): Promise<PlannedStructure> => {
  const earlier = await earlierUnitsOf(db, versionId);
  const levels = (await findVersion(db, versionId))?.levels ?? [];
  const units = readUnitsFile(from.unitsFile, levels);
  const idsOf = (all: readonly { readonly id: string }[]): Set<string> => new Set(all.map(({ id }) => id));
  return { units, rows: readDraftCrosswalk(from.crosswalkFile, idsOf(earlier), idsOf(units)) };
};

const begun = async (
  db: Db,
  reform: { readonly id: string; readonly fromVersion: string },
  from: From,
): Promise<Pick<AlternativeTable, 'base' | 'steps'>> => {
  switch (from.kind) {
    case 'today':
      return { base: null, steps: [] };
    case 'alternative': {
      const { base, steps } = await requireAlternative(db, reform.id, from.alternative);
      return { base, steps };
    }
    case 'files':
      return { base: await readFiles(db, reform.fromVersion, from), steps: [] };
  }
};

/** Begins an alternative: as it is today, as another alternative is now, or as files tell. Files that cannot be read are refused by line. */
export const beginAlternative = async (
  db: Db,
  { id, reformId, name, from }: { id: string; reformId: string; name: string; from: From },
  { actor, at }: Act,
): Promise<void> => {
  const beginning = await begun(db, await requireReform(db, reformId), from);
  await inTransaction(db, async (tx) => {
    if ((await store.lockReform(tx, reformId)) === undefined) throw notFound(`the reform ${reformId}`);
    if ((await store.listAlternatives(tx, reformId)).length >= mostAlternatives)
      throw conflict(
        'too-many-alternatives',
        `a reform has at most ${String(mostAlternatives)} alternatives`,
        'Discard one first.',
      );
    const fresh = { id, reformId, name, revision: 1, changedAt: at, changedBy: actor.name, committedAs: null };
    await store.addAlternative(tx, { ...fresh, ...beginning });
    await recordHappening(tx, { at, actor: actor.personId, action: 'alternative-begun', detail: `${reformId} ${id}: ${name}` });
  });
};

const writeSteps = async (
  db: Db,
  asked: AskedAlternative,
  { steps, action, detail }: { steps: AlternativeTable['steps']; action: string; detail: string },
  { actor, at }: Act,
): Promise<number> =>
  inTransaction(db, async (tx) => {
    const seen = { id: asked.alternative, revision: asked.revision };
    const next = { steps, committedAs: null, changedAt: at, changedBy: actor.name };
    if (!(await store.changeAlternative(tx, seen, next))) throw changedMeanwhile();
    await recordHappening(tx, { at, actor: actor.personId, action, detail: `${asked.reform} ${asked.alternative}: ${detail}` });
    return asked.revision + 1;
  });

/**
 * Takes one step in an alternative. Of two steps in the same state exactly one is taken; the other is refused and changes nothing.
 * Edges: a step that cannot be taken (a move below itself, shares that do not add up) is refused with the unit it is about.
 */
export const editAlternative = async (db: Db, asked: AskedAlternative, told: unknown, act: Act): Promise<number> => {
  const step = reformStep.parse(told);
  const draft = await requireDraft(db, asked);
  if (draft.steps.length >= mostSteps)
    throw conflict(
      'too-many-steps',
      `an alternative has at most ${String(mostSteps)} steps`,
      'Keep it as files and begin anew from them.',
    );
  const earlier = await earlierUnitsOf(db, (await requireReform(db, asked.reform)).fromVersion);
  takeStep(structureOf(draft, earlier), step, earlier);
  return writeSteps(db, asked, { steps: [...draft.steps, step], action: 'reform-step-taken', detail: step.kind }, act);
};

/** Takes the last step back. */
export const undoStep = async (db: Db, asked: AskedAlternative, act: Act): Promise<number> => {
  const { steps } = await requireDraft(db, asked);
  const last = steps.at(-1);
  if (last === undefined) throw conflict('nothing-to-undo', 'no step has been taken');
  return writeSteps(db, asked, { steps: steps.slice(0, -1), action: 'reform-step-taken-back', detail: last.kind }, act);
};

/** Throws an alternative away. */
export const discardAlternative = async (db: Db, asked: AskedAlternative, { actor, at }: Act): Promise<void> => {
  const { name } = await requireDraft(db, asked);
  await inTransaction(db, async (tx) => {
    if (!(await store.removeAlternative(tx, { id: asked.alternative, revision: asked.revision }))) throw changedMeanwhile();
    const detail = `${asked.reform} ${asked.alternative}: ${name}`;
    await recordHappening(tx, { at, actor: actor.personId, action: 'alternative-discarded', detail });
  });
};
