import type { Kysely } from 'kysely';
import type { SealKeyKeeper } from './ballot-box/index.ts';
import type { Issuer } from './ballot-office/index.ts';
import type { Clock } from './clock.ts';
import type { WhatStore, WhoDatabase, WhoStore } from './db/index.ts';
import type { Log } from './http/log.ts';

/** A running installation: its two stores, its seal keys, and what it needs from the world, all passed in. */
export interface Installation {
  readonly who: WhoStore;
  readonly what: WhatStore;
  /** `who` as the role of the office rooms. */
  readonly office: Kysely<WhoDatabase>;
  readonly sealKeys: SealKeyKeeper;
  readonly issuer: Issuer;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly isDemo: boolean;
  readonly hasSeparateClusters: boolean;
  /** A whole number from 0 to bound - 1: chance in earnest, seeded in tests. */
  readonly randomBelow: (bound: number) => number;
  /** How long background work may go on; aborted at stop. */
  readonly stopping: AbortSignal;
}
