/** What is known of a bucket while its wave is open. */
type OpenCounts = {
  readonly bucketId: string;
  readonly invitedCount: number;
  readonly issuedCount: number;
  readonly spentCount: number;
};

/** More than this share of the answer codes fetched in a bucket not used: its people get the general notice. */
const unspentShare = 0.2;

/**
 * The buckets whose people get the general notice that not everything fetched has been submitted.
 * Edges: none of fewer than `fewest` invited, where a notice would tell too much of the few.
 * @example noticeBucketIds([{ bucketId: 'B1', invitedCount: 12, issuedCount: 10, spentCount: 7 }], 10) // ['B1']
 * @example noticeBucketIds([{ bucketId: 'B1', invitedCount: 12, issuedCount: 10, spentCount: 8 }], 10) // []
 * @example noticeBucketIds([{ bucketId: 'B1', invitedCount: 9, issuedCount: 9, spentCount: 0 }], 10) // []
 */
export const noticeBucketIds = (counts: readonly OpenCounts[], fewest: number): string[] =>
  counts
    .filter(({ invitedCount }) => invitedCount >= fewest)
    .filter(({ issuedCount, spentCount }) => issuedCount - spentCount > unspentShare * issuedCount)
    .map(({ bucketId }) => bucketId);
