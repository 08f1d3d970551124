import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/who-database.ts';

/** The ballot office's handle: role `office` of the WHO database. */
export type Db = Kysely<WhoDatabase>;
