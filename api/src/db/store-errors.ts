/** A database folder that another process holds open. PGlite has no lock of its own and would lose rows silently. */
export class StoreLocked extends Error {
  readonly code = 'store-locked';
  constructor(directory: string) {
    super(
      `openStore requires a database folder that no other process has open: ${directory} is in use, stop the other Takhøyde first or choose another DATA_DIR`,
    );
    this.name = 'StoreLocked';
  }
}

/** WHO and WHAT were given the same database: the one thing the design forbids (docs/anonymity.md). */
export class StoresNotApart extends Error {
  readonly code = 'stores-not-apart';
  constructor() {
    super('openStores requires two databases: WHO_DATABASE_URL and WHAT_DATABASE_URL name the same one');
    this.name = 'StoresNotApart';
  }
}

/** A query was sent beside an open transaction. PGlite would wait for ever, PostgreSQL would read outside the transaction. */
export class QueryOutsideTransaction extends Error {
  readonly code = 'query-outside-transaction';
  constructor() {
    super('inTransaction requires every query of its work to go through the handle it passes in');
    this.name = 'QueryOutsideTransaction';
  }
}
