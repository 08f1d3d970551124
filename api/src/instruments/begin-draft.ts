import type { Kysely } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict } from '../http/errors.ts';
import type { Act } from './act.ts';
import { requireDraftSize } from './change-draft.ts';
import { beginningOf, type AskedBeginning, type Beginning } from './draft-beginning.ts';
import { addDraft, countDrafts } from './draft-store.ts';
import type { DraftTable } from './instrument-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The most surveys in the making at once: each is read whole when they are listed. */
export const maxDraftCount = 50;
/** The most notes on a file that are kept: nobody reads more. */
const maxNoteCount = 500;

const firstState = (id: string, { definition, base, notes }: Beginning, { actor, at }: Act): DraftTable => ({
  id,
  instrumentId: definition.id,
  baseInstrument: base?.id ?? null,
  baseVersion: base?.version ?? null,
  revision: 1,
  definition,
  notes: notes.slice(0, maxNoteCount),
  changedAt: at,
  changedBy: actor.name,
});

/** Begins a draft under the id it is given. Edges: too many drafts, or one that is too large, are refused. */
export const beginDraft = async (db: Db, id: string, asked: AskedBeginning, act: Act): Promise<DraftTable> => {
  const beginning = await beginningOf(db, asked);
  requireDraftSize(beginning.definition);
  const draft = firstState(id, beginning, act);
  await inTransaction(db, async (tx) => {
    if ((await countDrafts(tx)) >= maxDraftCount)
      throw conflict('too-many-drafts', `there are ${maxDraftCount} drafts already`, 'Save or discard one first.');
    await addDraft(tx, draft);
    const { actor, at } = act;
    await recordHappening(tx, { at, actor: actor.personId, action: 'draft-begun', detail: `${id}: ${draft.instrumentId}` });
  });
  return draft;
};
