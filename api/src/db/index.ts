export { jsonColumn } from './json-column.ts';
export { inTransaction } from './open-transactions.ts';
export { openStore, type StoreLocation } from './open-store.ts';
export { separationOf } from './store-separation.ts';
export { QueryOutsideTransaction, StoreLocked, StoresNotApart } from './store-errors.ts';
export type { Store } from './store.ts';
export type { WhatDatabase, WhatStore } from './what-database.ts';
export type { WhoDatabase, WhoStore } from './who-database.ts';
export { whatRoles, whoRoles, type WhatRole, type WhoRole } from './roles.ts';
