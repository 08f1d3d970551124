import type { BallotBoxTables } from '../ballot-box/ballot-box-tables.ts';
import type { WhatRole } from './roles.ts';
import type { Store } from './store.ts';

/** Every table of the WHAT database: answers, never people. */
export type WhatDatabase = BallotBoxTables;

export type WhatStore = Store<WhatDatabase, WhatRole>;
