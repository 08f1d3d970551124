export interface AuditEntryTable {
  number: number;
  at: Date;
  actor: string;
  action: string;
  detail: string;
  previousHash: string;
  hash: string;
}

export interface AuditTables {
  'audit.entry': AuditEntryTable;
}
