import { canonicalDefinition, type Definition, parseDefinition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { sha256Of } from '../content-hash.ts';
import type { InstrumentSummary } from '../contract/index.ts';
import { inTransaction, jsonColumn, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound, unacceptable } from '../http/errors.ts';
import type { InstrumentTable } from './wave-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The content hash of a definition: what a wave is bound to. */
export const definitionHash = (definition: Definition): string => sha256Of(canonicalDefinition(definition));

/** The last version of an instrument; undefined when there is none. */
export const findInstrument = (db: Db, id: string): Promise<InstrumentTable | undefined> =>
  db.selectFrom('waves.instrument').selectAll().where('id', '=', id).orderBy('place', 'desc').limit(1).executeTakeFirst();

/** As `findInstrument`, but not-found when there is none. */
export const requireInstrument = async (db: Db, id: string): Promise<InstrumentTable> => {
  const found = await findInstrument(db, id);
  if (found === undefined) throw notFound(`the instrument ${id}`);
  return found;
};

const summaryOf = ({ id, version, hash, definition }: InstrumentTable): InstrumentSummary => ({
  id,
  version,
  hash,
  title: definition.title,
  purpose: definition.purpose,
  status: definition.status,
  statementCount: definition.items.filter((item) => item.type === 'likert').length,
  employeeMinutes: definition.estimatedMinutes.employee,
});

/** The last version of every instrument, in the order they first came. */
export const listInstruments = async (db: Db): Promise<InstrumentSummary[]> => {
  const rows = await db.selectFrom('waves.instrument').selectAll().orderBy('place').execute();
  const lastOf = new Map(rows.map((row) => [row.id, row]));
  return [...lastOf.values()].map(summaryOf);
};

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
export const addInstrument = async (db: Db, document: unknown): Promise<{ id: string; version: string; hash: string }> => {
  const definition = checked(document);
  const { id, version } = definition;
  const hash = definitionHash(definition);
  await inTransaction(db, async (tx) => {
    const rows = await tx.selectFrom('waves.instrument').select(['id', 'version', 'hash', 'place']).execute();
    const same = rows.find((row) => row.id === id && row.version === version);
    if (same?.hash === hash) return;
    if (same !== undefined) {
      throw conflict('version-used', `${id} ${version} exists with other content`, 'Give the changed instrument a new version.');
    }
    const place = Math.max(0, ...rows.map((row) => row.place)) + 1;
    await tx
      .insertInto('waves.instrument')
      .values({ id, version, hash, definition: jsonColumn(definition), place })
      .execute();
  });
  return { id, version, hash };
};
