import { z } from 'zod';
import { instant, nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

export const health = z
  .strictObject({
    status: z.enum(['ok', 'unavailable']),
    version: z.string(),
    storage: z.strictObject({ who: z.string(), what: z.string(), hasSeparateClusters: z.boolean() }),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Health' });

export const storedTable = z
  .strictObject({
    side: z.enum(['who', 'what']),
    table: z.string(),
    rowCount: z
      .int()
      .nullable()
      .meta({ description: 'null: not told while ballots come in, since a live count would show who sends when' }),
    holds: z.string(),
  })
  .meta({ id: 'StoredTable' });
export type StoredTable = z.infer<typeof storedTable>;

export const auditEntry = z
  .strictObject({ number: z.int(), at: instant, actor: z.string(), action: z.string(), detail: z.string() })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;

export const operationEndpoints = {
  health: endpoint({
    method: 'get',
    path: '/health',
    summary: 'Whether both stores answer',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: health,
  }),
  openApi: endpoint({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.looseObject({ openapi: z.string() }),
  }),
  readStorage: endpoint({
    method: 'get',
    path: '/lagring',
    summary: 'What is stored where, now: tables and row counts',
    access: ['data-protection-officer', 'operator', 'union-representative', 'safety-representative'],
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ tables: z.array(storedTable) }),
  }),
  readAuditLog: endpoint({
    method: 'get',
    path: '/innsynslogg',
    summary: 'The audit log, newest first, and whether its chain of hashes holds',
    access: ['data-protection-officer', 'operator'],
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ isChainWhole: z.boolean(), entries: z.array(auditEntry) }),
  }),
};
