import type { LogEvent } from 'kysely';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Is told the text of a statement that was sent, without its values. */
export type StatementWatcher = (statement: string) => void;

const watchers = new Set<StatementWatcher>();

const ownWork = new AsyncLocalStorage<true>();

/** Does what the installation does of itself, such as a look at the schedule: watchers are not told of it, for nobody asked for it. */
export const unwatched = <T>(work: () => Promise<T>): Promise<T> => ownWork.run(true, work);

/**
 * Tells a watcher of every statement that any store of this process sends because somebody asked, from now on until what comes back is
 * called. For tests and benchmarks.
 */
export const watchStatements = (watcher: StatementWatcher): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** Where the handles of the stores tell what they send. */
export const tellWatchers = ({ query }: LogEvent): void => {
  if (ownWork.getStore() === true) return;
  for (const watcher of watchers) watcher(query.sql);
};
