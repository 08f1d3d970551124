import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import { QueryOutsideTransaction } from './store-errors.ts';

const openEngines = new AsyncLocalStorage<ReadonlySet<object>>();
const engineOf = new WeakMap<object, object>();

/** Tells which database engine a handle speaks to, so that `inTransaction` can guard it. Called by the stores only. */
export const rememberEngine = (handle: object, engine: object): void => {
  engineOf.set(handle, engine);
};

/** Throws when the caller already stands inside a transaction on the same engine: see `QueryOutsideTransaction`. */
export const refuseBesideTransaction = (engine: object): void => {
  if (openEngines.getStore()?.has(engine) === true) throw new QueryOutsideTransaction();
};

const isOpen = <Database>(db: Kysely<Database>): db is Transaction<Database> => db.isTransaction;

/**
 * Runs `work` in one transaction. Inside, use only the handle it gives you: on PGlite (one connection) any other handle would
 * wait for ever, so a query beside the transaction is refused on both databases. A transaction handed in is simply used.
 */
export const inTransaction = <Database, Result>(
  db: Kysely<Database> | Transaction<Database>,
  work: (tx: Transaction<Database>) => Promise<Result>,
): Promise<Result> => {
  if (isOpen(db)) return work(db);
  const engine = engineOf.get(db);
  return db.transaction().execute((tx) => {
    if (engine === undefined) return work(tx);
    return openEngines.run(new Set([...(openEngines.getStore() ?? []), engine]), () => work(tx));
  });
};
