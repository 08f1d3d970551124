import { type Definition, parseDefinition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, unacceptable } from '../http/errors.ts';
import { definitionHash } from './definition-hash.ts';
import { addVersion, listVersionHeads } from './instrument-store.ts';

type Db = Kysely<WhoDatabase>;

/** What a saved version is known by. */
export interface SavedVersion {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

const checked = (document: unknown): Definition => {
  const parsed = parseDefinition(document);
  if (parsed.definition !== undefined) return parsed.definition;
  throw unacceptable(
    'the instrument has findings and cannot be used',
    parsed.findings
      .slice(0, 100)
      .map(({ id, path, rule, message }) => ({ where: path === '' ? id : path, what: `${rule}: ${message}` })),
  );
};

/** Adds an instrument or a new version of one. The same content twice is no change; other content under a used version is refused. */
export const addInstrument = async (db: Db, document: unknown, savedAt: Date | null = null): Promise<SavedVersion> => {
  const definition = checked(document);
  const { id, version } = definition;
  const hash = definitionHash(definition);
  await inTransaction(db, async (tx) => {
    const heads = await listVersionHeads(tx);
    const same = heads.find((head) => head.id === id && head.version === version);
    if (same?.hash === hash) return;
    if (same !== undefined) {
      throw conflict('version-used', `${id} ${version} exists with other content`, 'Give the changed instrument a new version.');
    }
    const place = Math.max(0, ...heads.map((head) => head.place)) + 1;
    await addVersion(tx, { id, version, hash, definition, place, savedAt });
  });
  return { id, version, hash };
};
