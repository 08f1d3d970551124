import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { WaveDraft, WaveDraftContent } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { conflict, notFound, type RefusedRequest } from '../../http/errors.ts';
import type { DraftTable } from '../wave-tables.ts';
import { addDraft, findDraft, removeDraft, saveDraft } from './draft-store.ts';

type Db = Kysely<WhoDatabase>;

/** Who writes, and when. */
export interface Writer {
  readonly personId: string;
  readonly name: string;
  readonly at: Date;
}

/** A draft as it is told: not by whose id it was saved. */
export const toldDraft = ({ id, revision, content, savedByName, savedAt }: DraftTable): WaveDraft => ({
  id,
  revision,
  content,
  savedByName,
  savedAt: savedAt.toISOString(),
});

export const requireDraft = async (db: Db, id: string): Promise<DraftTable> => {
  const draft = await findDraft(db, id);
  if (draft === undefined) throw notFound(`the plan ${id}`);
  return draft;
};

const changedMeanwhile = (): RefusedRequest =>
  conflict('draft-changed', 'somebody else has saved the plan meanwhile', 'Read it again, and write what you wanted into it.');

/** Begins a plan. */
export const beginDraft = async (db: Db, content: WaveDraftContent, writer: Writer): Promise<WaveDraft> => {
  const draft = {
    id: randomUUID(),
    content,
    revision: 1,
    savedBy: writer.personId,
    savedByName: writer.name,
    savedAt: writer.at,
  };
  await addDraft(db, draft);
  return toldDraft(draft);
};

/** A draft by the state of it that somebody has read. */
export interface DraftRead {
  readonly id: string;
  readonly revision: number;
}

/** Saves a plan. Edges: somebody else has saved it since it was read: refused, and nothing of theirs is lost. */
export const rewriteDraft = async (db: Db, read: DraftRead, content: WaveDraftContent, writer: Writer): Promise<WaveDraft> => {
  await requireDraft(db, read.id);
  const saved = { content, savedBy: writer.personId, savedByName: writer.name, savedAt: writer.at };
  if (!(await saveDraft(db, read, saved))) throw changedMeanwhile();
  return toldDraft({ ...saved, id: read.id, revision: read.revision + 1 });
};

/** Throws a plan away. Edges: somebody else has saved it since it was read: refused. */
export const discardDraft = async (db: Db, read: DraftRead): Promise<void> => {
  await requireDraft(db, read.id);
  if (!(await removeDraft(db, read))) throw changedMeanwhile();
};
