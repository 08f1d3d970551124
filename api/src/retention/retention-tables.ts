/** What has been deleted because its time was out: chained by hash, never changed. */
export interface DeletionReceiptTable {
  number: number;
  at: Date;
  waveId: string | null;
  what: 'invitation-list' | 'names' | 'archived';
  rule: string;
  rowCount: number;
  previousHash: string;
  hash: string;
}

export interface RetentionTables {
  'retention.receipt': DeletionReceiptTable;
}
