import type { CloseProtocol } from '@takhoyde/api/contract';

/** The counts of one ballot bucket when a wave was closed. */
export type BucketCounts = {
  readonly bucket: string;
  readonly invited: number;
  readonly issued: number;
  readonly reissued: number;
  readonly spent: number;
};

/** The counts of every bucket, in the order of the protocol. Edges: none before both box and office are closed. */
export const bucketCounts = ({ entries }: CloseProtocol): BucketCounts[] => {
  const spent = entries.flatMap((entry) => (entry.step === 'box-shut' ? [entry.told.buckets] : [])).at(0);
  const office = entries.flatMap((entry) => (entry.step === 'office-closed' ? [entry.told.buckets] : [])).at(0);
  if (spent === undefined || office === undefined) return [];
  const spentIn = new Map(spent.map((count) => [count.bucket, count.spent]));
  return office.map((count) => ({ ...count, spent: spentIn.get(count.bucket) ?? 0 }));
};

/** How many buckets have more ballots in the box than were fetched there: somebody has made ballots. */
export const unbalancedCount = (counts: readonly BucketCounts[]): number =>
  counts.filter(({ spent, issued, reissued }) => spent > issued + reissued).length;
