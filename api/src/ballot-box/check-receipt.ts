import type { Db } from './ballot-box-db.ts';
import * as store from './ballot-box-store.ts';
import { receiptBytesOf } from './receipt-code.ts';

/** Whether a ballot lies in the box; after close the public ballot list is what answers. */
export type ReceiptOutcome =
  { kind: 'in-box' } | { kind: 'not-in-box' } | { kind: 'refused'; because: 'unknown-wave' | 'wave-closed' };

/**
 * Whether the ballot with this receipt lies in the box of an open wave (role `box`). Yes or no, to whoever knows all 80 bits of it:
 * nothing can be listed, counted or guessed, and nobody learns unit, level or time. Nothing is written.
 */
export const checkReceipt = async (db: Db, waveId: string, receipt: string): Promise<ReceiptOutcome> => {
  const wave = await store.findWave(db, waveId);
  if (wave === undefined) return { kind: 'refused', because: 'unknown-wave' };
  if (!wave.isOpen) return { kind: 'refused', because: 'wave-closed' };
  const bytes = receiptBytesOf(receipt);
  const isThere = bytes !== undefined && (await store.hasReceipt(db, waveId, bytes));
  return { kind: isThere ? 'in-box' : 'not-in-box' };
};
