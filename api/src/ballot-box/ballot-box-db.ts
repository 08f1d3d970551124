import type { Kysely } from 'kysely';
import type { WhatDatabase } from '../db/what-database.ts';

/** The ballot box's handle: role `box` (casting) or `tally` (registering, opening, emptying) of the WHAT database. */
export type Db = Kysely<WhatDatabase>;
