import { composePulse, type Definition, definitionShape, type PulsePlan } from '@takhoyde/survey-definitions';
import { bank } from '@takhoyde/survey-definitions/shipped';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { draftEndpoints, ImportNote } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { conflict, RefusedRequest, unacceptable } from '../http/errors.ts';
import { importDefinition } from '../interchange/index.ts';
import { refusedEdit } from './change-draft.ts';
import { findInstrument, requireInstrument } from './instruments.ts';

type Db = Kysely<WhoDatabase>;

/** From where a draft is asked to begin. */
export type AskedBeginning = z.output<typeof draftEndpoints.beginDraft.body>;
type Asked<From extends AskedBeginning['from']> = Extract<AskedBeginning, { from: From }>;

/** What a draft begins as. */
export interface Beginning {
  readonly definition: Definition;
  /** The version it is made from. */
  readonly base: { readonly id: string; readonly version: string } | undefined;
  readonly notes: readonly ImportNote[];
}

const fromInstrument = async (db: Db, { instrument, version }: Asked<'instrument'>): Promise<Beginning> => {
  const base = await requireInstrument(db, instrument, version);
  return { definition: base.definition, base, notes: [] };
};

/** An edit mends findings, never a name or a title that no definition can have. */
const requireShape = (definition: Definition): Definition => {
  const { success, error } = definitionShape.safeParse(definition);
  if (success) return definition;
  const faults = error.issues.slice(0, 50).map(({ path, message }) => ({ where: path.map(String).join('.'), what: message }));
  throw unacceptable('what the draft would begin as is not a definition', faults);
};

const fromPulse = async (db: Db, plan: PulsePlan): Promise<Beginning> => {
  if ((await findInstrument(db, plan.id)) !== undefined)
    throw conflict('instrument-exists', `the instrument ${plan.id} exists already`, 'Begin from it, or choose another name.');
  const { definition, refused } = composePulse(plan, bank);
  if (refused !== undefined) throw refusedEdit(refused);
  return { definition: requireShape(definition), base: undefined, notes: [] };
};

const fromFile = async (db: Db, file: Asked<'file'>): Promise<Beginning> => {
  const outcome = importDefinition(file);
  if (outcome.kind === 'imported') {
    const { definition, report } = outcome;
    const notes = report.map((note) => ({ ...note, values: [...note.values] }));
    return { definition, base: await findInstrument(db, definition.id), notes };
  }
  const [first] = outcome.problems;
  throw new RefusedRequest({
    status: 422,
    code: first?.code ?? 'unknown-format',
    title: first?.what ?? 'the file cannot be read',
    faults: outcome.problems.map(({ where, what }) => ({ where, what })),
  });
};

/**
 * What a draft begins as: a version of an instrument (the last when none is named), a pulse of items of the bank, or a file.
 * A file with the name of an instrument follows on its last version.
 */
export const beginningOf = async (db: Db, asked: AskedBeginning): Promise<Beginning> => {
  switch (asked.from) {
    case 'instrument':
      return fromInstrument(db, asked);
    case 'pulse':
      return fromPulse(db, asked);
    case 'file':
      return fromFile(db, asked);
  }
};
