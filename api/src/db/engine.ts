import type { Dialect } from 'kysely';

/** Where a database lies: two stores are apart when both parts differ. Never holds a host name or a password. */
export type DatabaseIdentity = { cluster: string; database: string };

/** One opened database, embedded or PostgreSQL, that can be spoken to as several roles. */
export type Engine = {
  kind: 'embedded' | 'postgres';
  /** Stands for the engine when transactions are guarded (open-transactions.ts). */
  token: object;
  /** `undefined` is the owner, who runs migrations. */
  dialect: (role: string | undefined) => Dialect;
  identity: () => Promise<DatabaseIdentity>;
  /** A copy of the whole database, as a thief of the disk would get it. Embedded only: used by tests and to start tests fast. */
  dump: (() => Promise<Blob>) | undefined;
  close: () => Promise<void>;
};
