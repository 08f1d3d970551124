export { addDeletionReceipt, isDeleted, readDeletionReceipts, type Deletion } from './deletion-receipts.ts';
export { monthsAfter, retentionDates } from './retention-dates.ts';
