import type { CloseReceipt, CloseStepsTold } from '../contract/index.ts';
import { BrokenPromise } from '../http/errors.ts';

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** The totals of a closing, from what its steps told. Edges: throws before the ballots have been counted. */
export const closeReceiptOf = (waveId: string, told: CloseStepsTold): CloseReceipt => {
  const { 'box-shut': box, 'office-closed': office, counted } = told;
  if (box === undefined || office === undefined || counted === undefined)
    throw new BrokenPromise('closeReceiptOf requires a wave whose ballots have been counted');
  return {
    waveId,
    releaseHash: counted.releaseHash,
    bucketCounts: {
      buckets: office.buckets.length,
      invited: total(office.buckets, ({ invited }) => invited),
      issued: total(office.buckets, ({ issued }) => issued),
      reissued: total(office.buckets, ({ reissued }) => reissued),
      spent: total(box.buckets, ({ spent }) => spent),
    },
    answersTallied: counted.countedCount,
    answersRefused: counted.unreadableCount + counted.partlyRefusedCount,
    destroyed: Object.values(told).flatMap((step) => (step !== undefined && 'destroyed' in step ? step.destroyed : [])),
  };
};
