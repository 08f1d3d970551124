import { definitionEditSchema, editDefinition, type EditRefusal } from '@takhoyde/survey-definitions';
import { bank } from '@takhoyde/survey-definitions/shipped';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordHappening } from '../audit/audit-log.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, RefusedRequest } from '../http/errors.ts';
import type { Act } from './act.ts';
import { baseOf } from './describe-draft.ts';
import { changeDraft, removeDraft, requireDraft, type SeenDraft } from './draft-store.ts';
import type { DraftTable } from './instrument-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The largest questionnaire that can be worked on, in characters of JSON: ten times the largest that is shipped. */
export const maxDraftLength = 500_000;

/** Refuses a definition that is larger than any questionnaire: a draft is read, compared and hashed whole at every edit. */
export const requireDraftSize = (definition: unknown): void => {
  const { length } = JSON.stringify(definition);
  if (length <= maxDraftLength) return;
  throw new RefusedRequest({
    status: 413,
    code: 'draft-too-large',
    title: `the survey has ${length} characters, and there is room for ${maxDraftLength}`,
    detail: 'Take something out, or make two surveys of it.',
  });
};

const changedMeanwhile = (): RefusedRequest =>
  conflict(
    'draft-changed',
    'the draft was changed by somebody else, or in another window',
    'Read it again; nothing was changed.',
  );

/** The draft in the state that was seen. Gone: not-found. Changed since: refused. */
export const requireSeenDraft = async (db: Db, { id, revision }: SeenDraft): Promise<DraftTable> => {
  const draft = await requireDraft(db, id);
  if (draft.revision !== revision) throw changedMeanwhile();
  return draft;
};

/** Why an edit, or a pulse made of several, is not carried out: its rule is the code, and the items it is about are named. */
export const refusedEdit = ({ rule, message, ids }: EditRefusal): RefusedRequest =>
  new RefusedRequest({ status: 409, code: rule, title: message, faults: ids.map((where) => ({ where, what: rule })) });

const editShape = z.object({ edit: definitionEditSchema });

/** One change to a draft. Of two changes to the same state exactly one is taken; the other is refused and changes nothing. */
export const editDraft = async (db: Db, seen: SeenDraft, edit: unknown, { actor, at }: Act): Promise<DraftTable> => {
  const parsed = editShape.parse({ edit });
  const draft = await requireSeenDraft(db, seen);
  const { definition, refused } = editDefinition(draft.definition, parsed.edit, { bank, base: await baseOf(db, draft) });
  if (refused !== undefined) throw refusedEdit(refused);
  requireDraftSize(definition);
  const next = { definition, changedAt: at, changedBy: actor.name };
  if (!(await changeDraft(db, seen, next))) throw changedMeanwhile();
  return { ...draft, ...next, revision: seen.revision + 1 };
};

/** Takes a draft away, in the state that was seen. */
export const takeDraftAway = async (tx: Db, seen: SeenDraft): Promise<void> => {
  if (!(await removeDraft(tx, seen))) throw changedMeanwhile();
};

/** Throws a draft away. */
export const discardDraft = async (db: Db, seen: SeenDraft, { actor, at }: Act): Promise<void> => {
  const { instrumentId } = await requireSeenDraft(db, seen);
  await inTransaction(db, async (tx) => {
    await takeDraftAway(tx, seen);
    await recordHappening(tx, { at, actor: actor.personId, action: 'draft-discarded', detail: `${seen.id}: ${instrumentId}` });
  });
};
