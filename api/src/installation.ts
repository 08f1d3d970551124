import type { Kysely } from 'kysely';
import type { SealKeyKeeper } from './ballot-box/index.ts';
import type { Issuer } from './ballot-office/index.ts';
import type { Clock } from './clock.ts';
import type { WhatStore, WhoDatabase, WhoStore } from './db/index.ts';
import type { Log } from './http/log.ts';
import type { CountingDesk } from './operations/desk/counting-desk.ts';

/** What every part of an installation needs from the world, all passed in. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly isDemo: boolean;
  /** How long background work may go on; aborted at stop. */
  readonly stopping: AbortSignal;
}

/** The side of people: their store, and the issuer of ballots. */
interface PeopleSide extends Surroundings {
  readonly who: WhoStore;
  /** `who` as the role of the rooms that work there. */
  readonly office: Kysely<WhoDatabase>;
  readonly issuer: Issuer;
}

/** A running installation: its two stores and its seal keys. */
export interface Installation extends PeopleSide {
  readonly what: WhatStore;
  readonly sealKeys: SealKeyKeeper;
  readonly hasSeparateClusters: boolean;
  /** A whole number from 0 to bound - 1: chance in earnest, seeded in tests. */
  readonly randomBelow: (bound: number) => number;
}

/** The part that serves the main origin: no way to the ballot box or to a seal key, but for what the counting desk does for it. */
export interface OfficePart extends PeopleSide {
  readonly counting: CountingDesk;
}
