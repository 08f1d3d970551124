import { type Definition, type Finding, parseDefinition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, type RefusedRequest, unacceptable } from '../http/errors.ts';
import type { Act } from './act.ts';
import { definitionHash } from './definition-hash.ts';
import { findingsOfNext } from './findings-of-next.ts';
import { addVersion, listVersionHeads, takeTurnToSave } from './instrument-store.ts';
import { findInstrument } from './instruments.ts';

type Db = Kysely<WhoDatabase>;

/** What a saved version is known by. */
export interface SavedVersion {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

const refusedFor = (findings: readonly Finding[]): RefusedRequest => {
  const faults = findings.map(({ id, path, rule, message }) => ({ where: path === '' ? id : path, what: `${rule}: ${message}` }));
  return unacceptable('the instrument has findings and cannot be used', faults.slice(0, 100));
};

/** Writes a version down, as the last to arrive. Edges: false when it is there already; other content under its number is refused. */
export const writeVersion = async (tx: Db, definition: Definition, savedAt: Date | null): Promise<boolean> => {
  const { id, version } = definition;
  const hash = definitionHash(definition);
  const heads = await listVersionHeads(tx);
  const same = heads.find((head) => head.id === id && head.version === version);
  if (same?.hash === hash) return false;
  if (same !== undefined) {
    throw conflict('version-used', `${id} ${version} exists with other content`, 'Give the changed instrument a new version.');
  }
  const place = Math.max(0, ...heads.map((head) => head.place)) + 1;
  await addVersion(tx, { id, version, hash, definition, place, savedAt });
  return true;
};

/**
 * Saves a version of an instrument, for good. Edges: refused with findings, alone, after the last version or beside the bank;
 * the same content twice is no change.
 */
export const saveVersion = async (db: Db, definition: Definition, { actor, at }: Act): Promise<SavedVersion> => {
  const { id, version } = definition;
  const hash = definitionHash(definition);
  await inTransaction(db, async (tx) => {
    await takeTurnToSave(tx);
    const heads = await listVersionHeads(tx);
    if (heads.some((head) => head.hash === hash)) return;
    const findings = findingsOfNext((await findInstrument(tx, id))?.definition, definition);
    if (findings.length > 0 && !heads.some((head) => head.id === id && head.version === version)) throw refusedFor(findings);
    await writeVersion(tx, definition, at);
    await recordHappening(tx, { at, actor: actor.personId, action: 'instrument-saved', detail: `${id} ${version}: ${hash}` });
  });
  return { id, version, hash };
};

/** Adds an instrument, or a new version of one, from a document that came from anywhere. */
export const addInstrument = async (db: Db, document: unknown, act: Act): Promise<SavedVersion> => {
  const { definition, findings } = parseDefinition(document);
  if (definition === undefined) throw refusedFor(findings);
  return saveVersion(db, definition, act);
};
