import type { Kysely } from 'kysely';
import { recordHappening } from '../audit/audit-log.ts';
import type { ReformSummary } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound } from '../http/errors.ts';
import type { Act } from '../instruments/act.ts';
import { findVersion, listVersions } from '../organisation/organisation-store.ts';
import * as store from './reform-store.ts';
import type { ReformTable } from './reform-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The reform of that id; not-found when it was cancelled, or never was. */
export const requireReform = async (db: Db, id: string): Promise<ReformTable> => {
  const reform = await store.findReform(db, id);
  if (reform === undefined) throw notFound(`the reform ${id}`);
  return reform;
};

/** All reforms as lists show them. */
export const describeReforms = async (db: Db): Promise<ReformSummary[]> => {
  const names = new Map((await listVersions(db)).map(({ id, name }) => [id, name]));
  const alternatives = await store.countAlternatives(db);
  return (await store.listReforms(db)).map((reform) => {
    const own = alternatives.filter(({ reformId }) => reformId === reform.id);
    return {
      ...reform,
      fromVersionName: names.get(reform.fromVersion) ?? reform.fromVersion,
      alternativeCount: own.length,
      committedAs: own.find(({ committedAs }) => committedAs !== null)?.committedAs ?? null,
    };
  });
};

/** One reform as lists show it. */
export const describeReform = async (db: Db, id: string): Promise<ReformSummary> => {
  const reform = (await describeReforms(db)).find((told) => told.id === id);
  if (reform === undefined) throw notFound(`the reform ${id}`);
  return reform;
};

/** Begins a reform of a version of the organisation. Nothing but the plan is written. */
export const beginReform = async (db: Db, reform: ReformTable, { actor, at }: Act): Promise<ReformSummary> => {
  const from = await findVersion(db, reform.fromVersion);
  if (from === undefined) throw notFound(`the organisation version ${reform.fromVersion}`);
  if (reform.plannedOn <= from.validFrom)
    throw conflict('reform-before-version', `the reform must come after ${from.validFrom}, when ${from.id} begins`);
  await inTransaction(db, async (tx) => {
    await store.addReform(tx, reform);
    await recordHappening(tx, { at, actor: actor.personId, action: 'reform-begun', detail: `${reform.id}: ${reform.name}` });
  });
  return describeReform(db, reform.id);
};

/** Cancels a reform: it and its alternatives are gone, and only the log remembers them. What was committed must be rolled back first. */
export const cancelReform = async (db: Db, id: string, { actor, at }: Act): Promise<void> => {
  await inTransaction(db, async (tx) => {
    const reform = await store.lockReform(tx, id);
    if (reform === undefined) throw notFound(`the reform ${id}`);
    const alternatives = await store.listAlternatives(tx, id);
    if (alternatives.some(({ committedAs }) => committedAs !== null))
      throw conflict('reform-committed', `the reform ${id} is committed`, 'Roll it back first.');
    await store.removeReform(tx, id);
    const detail = `${id}: ${reform.name}, ${String(alternatives.length)} alternatives`;
    await recordHappening(tx, { at, actor: actor.personId, action: 'reform-cancelled', detail });
  });
};
