import { z } from 'zod';
import { calendarDate, nothing, organisationVersionId, unitId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { reformStep } from './reform-step.ts';
import { alternativeSummary, reformAlternative, reformId, reformName, reformSimulation, reformSummary } from './reform-told.ts';
import type { Role } from './role.ts';

const editors: readonly Role[] = ['operator', 'analyst'];
const readers: readonly Role[] = [...editors, 'union-representative', 'safety-representative', 'data-protection-officer'];

const file = z.strictObject({ name: z.string().max(200), content: z.string().min(1).max(20_000_000) });
const reformParams = z.strictObject({ reform: reformId });
const params = z.strictObject({ reform: reformId, alternative: reformId });
const seen = { revision: z.int().min(1) };
const changed = z.strictObject({ revision: z.int() });

export const reformEndpoints = {
  listReforms: endpoint({
    method: 'get',
    path: '/reform',
    summary: 'Reforms that are planned, and those that were committed',
    access: readers,
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ reforms: z.array(reformSummary) }),
  }),
  beginReform: endpoint({
    method: 'post',
    path: '/reform',
    summary: 'Plan a reform of a version of the organisation',
    access: editors,
    params: nothing,
    query: nothing,
    body: z.strictObject({ name: reformName, plannedOn: calendarDate, fromVersion: organisationVersionId }),
    answer: reformSummary,
  }),
  readReform: endpoint({
    method: 'get',
    path: '/reform/{reform}',
    summary: 'The alternatives of a reform side by side, and today’s structure beside them',
    access: readers,
    params: reformParams,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ reform: reformSummary, today: reformSimulation, alternatives: z.array(alternativeSummary) }),
  }),
  cancelReform: endpoint({
    method: 'post',
    path: '/reform/{reform}/avlys',
    summary: 'Cancel a reform: its alternatives go with it, and nothing is left behind but the log',
    access: editors,
    params: reformParams,
    query: nothing,
    body: z.strictObject({ isConfirmed: z.literal(true) }),
    answer: z.strictObject({ isCancelled: z.literal(true) }),
  }),
  beginAlternative: endpoint({
    method: 'post',
    path: '/reform/{reform}/alternativer',
    summary: 'Begin an alternative: from today’s structure, from another alternative, or from files of units and crosswalk',
    access: editors,
    params: reformParams,
    query: nothing,
    body: z.strictObject({
      name: reformName,
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('today') }),
        z.strictObject({ kind: z.literal('alternative'), alternative: reformId }),
        z.strictObject({ kind: z.literal('files'), unitsFile: file, crosswalkFile: file }),
      ]),
    }),
    answer: z.strictObject({ id: reformId }),
  }),
  readAlternative: endpoint({
    method: 'get',
    path: '/reform/{reform}/alternativer/{alternative}',
    summary: 'An alternative: its units with grade, its checks, its steps, and where people come from',
    access: readers,
    params,
    query: z.strictObject({ unit: unitId.optional() }),
    body: nothing,
    answer: reformAlternative,
  }),
  readAlternativeFiles: endpoint({
    method: 'get',
    path: '/reform/{reform}/alternativer/{alternative}/filer',
    summary: 'Units and crosswalk of an alternative, to be kept as files: what an import reads back',
    access: readers,
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ name: reformName, unitsCsv: z.string(), crosswalkCsv: z.string() }),
  }),
  editAlternative: endpoint({
    method: 'post',
    path: '/reform/{reform}/alternativer/{alternative}/steg',
    summary: 'Take one step in an alternative that nobody has changed since it was read',
    access: editors,
    params,
    query: nothing,
    body: z.strictObject({ ...seen, step: reformStep }),
    answer: changed,
  }),
  undoStep: endpoint({
    method: 'post',
    path: '/reform/{reform}/alternativer/{alternative}/angre',
    summary: 'Take back the last step of an alternative',
    access: editors,
    params,
    query: nothing,
    body: z.strictObject(seen),
    answer: changed,
  }),
  discardAlternative: endpoint({
    method: 'post',
    path: '/reform/{reform}/alternativer/{alternative}/forkast',
    summary: 'Throw an alternative away',
    access: editors,
    params,
    query: nothing,
    body: z.strictObject({ ...seen, isConfirmed: z.literal(true) }),
    answer: z.strictObject({ isDiscarded: z.literal(true) }),
  }),
  commitAlternative: endpoint({
    method: 'post',
    path: '/reform/{reform}/alternativer/{alternative}/vedta',
    summary: 'Make an alternative a version of the organisation, with its crosswalk: all or nothing',
    access: editors,
    params,
    query: nothing,
    body: z.strictObject({ ...seen, versionId: organisationVersionId, versionName: reformName, isConfirmed: z.literal(true) }),
    answer: z.strictObject({ versionId: organisationVersionId, unitCount: z.int(), rowCount: z.int() }),
  }),
  rollBackReform: endpoint({
    method: 'post',
    path: '/reform/{reform}/rull-tilbake',
    summary: 'Take the committed version and its crosswalk away again, while nothing uses them; the alternative is a draft again',
    access: editors,
    params: reformParams,
    query: nothing,
    body: z.strictObject({ isConfirmed: z.literal(true) }),
    answer: z.strictObject({ isRolledBack: z.literal(true) }),
  }),
};
