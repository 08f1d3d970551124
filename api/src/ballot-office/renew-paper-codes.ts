import { randomInt } from 'node:crypto';
import { inTransaction } from '../db/open-transactions.ts';
import type { Db } from './ballot-office-db.ts';
import * as plans from './ballot-plan-store.ts';
import { insertPaperCodes, takeOutUnusedCodes } from './holder-store.ts';
import { makePaperCode, paperCodeHash } from './paper-codes.ts';

/** New codes by bucket id, given once; buckets without an unused code are not there. */
export type RenewedCodes =
  | { kind: 'renewed'; paperCodes: ReadonlyMap<string, readonly string[]> }
  | { kind: 'refused'; because: 'unknown-wave' | 'wave-closed' };

const newCodes = (count: number): string[] => Array.from({ length: count }, () => makePaperCode(randomInt));

/**
 * Makes new printed codes in place of those that nobody has used: for cards that were lost or never printed. As many as there
 * were, so that nobody more can answer; a code that has been used stays used. Cards printed before are then worth nothing.
 * `bucketId`: one box only.
 */
export const renewPaperCodes = (db: Db, waveId: string, bucketId?: string): Promise<RenewedCodes> =>
  inTransaction(db, async (tx) => {
    const wave = await plans.lockWave(tx, waveId);
    if (wave === undefined) return { kind: 'refused', because: 'unknown-wave' };
    if (wave.state === 'closed') return { kind: 'refused', because: 'wave-closed' };
    const counts = await takeOutUnusedCodes(tx, waveId, bucketId);
    const paperCodes = new Map([...counts].map(([id, count]) => [id, newCodes(count)]));
    for (const [id, codes] of paperCodes) {
      const hashes = codes.map((code) => paperCodeHash(waveId, code));
      await insertPaperCodes(tx, { waveId, bucketId: id }, hashes);
    }
    return { kind: 'renewed', paperCodes };
  });
