import type { LogEvent } from 'kysely';

/** Is told the text of a statement that was sent, without its values. */
export type StatementWatcher = (statement: string) => void;

const watchers = new Set<StatementWatcher>();

/** Tells a watcher of every statement that any store of this process sends from now on, until what comes back is called. For tests and benchmarks. */
export const watchStatements = (watcher: StatementWatcher): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

/** Where the handles of the stores tell what they send. */
export const tellWatchers = ({ query }: LogEvent): void => {
  for (const watcher of watchers) watcher(query.sql);
};
