import { z } from 'zod';
import { calendarDate, localizedText, nothing, organisationVersionId, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { comparabilityGrade } from './results.ts';
import type { Role } from './role.ts';
import { reformStep } from './reform-step.ts';

const editors: readonly Role[] = ['operator', 'analyst'];
const readers: readonly Role[] = [...editors, 'union-representative', 'safety-representative', 'data-protection-officer'];

const name = z.string().trim().min(1).max(120);
const reformId = z.string().min(1).max(80);
const headcount = z
  .number()
  .min(0)
  .meta({ description: 'People of whole units; a part of a divided unit may be no whole number' });

/** What is wrong, or worth knowing, in a planned structure. `stops`: it cannot be committed. */
export const reformFinding = z
  .strictObject({
    rule: z.enum([
      'shares-off',
      'not-mapped',
      'source-unknown',
      'target-missing',
      'parent-missing',
      'cycle',
      'not-one-top',
      'told-twice',
      'closed-with-people',
      'nobody-comes',
      'empty-unit',
      'same-name',
      'tasks-moved',
    ]),
    stops: z.boolean(),
    unitId: z.string().meta({ description: 'Where: an earlier or a planned unit' }),
    unitName: z.string(),
    otherName: z.string().nullable().meta({ description: 'The other unit it is about, where there is one' }),
    amount: z.number().nullable().meta({ description: 'A sum of shares, or a number of people or units' }),
  })
  .meta({ id: 'ReformFinding' });
export type ReformFinding = z.infer<typeof reformFinding>;

/** What a structure would mean, in counts. Of today’s structure too: that is what the others are compared with. */
export const reformSimulation = z
  .strictObject({
    unitCount: z.int(),
    virksomhetCount: z.int(),
    kinds: z
      .array(z.strictObject({ kind: z.string(), count: z.int(), smallest: headcount, largest: headcount }))
      .meta({ description: 'Virksomheter by kind (bydel, etat, …), with the people of the smallest and the largest' }),
    headcount,
    grades: z.strictObject({ A: z.int(), B: z.int(), C: z.int(), N: z.int() }),
    peopleInNewVirksomhet: headcount.meta({ description: 'People whose virksomhet is another one, or a new one' }),
    peopleCrossing: headcount.meta({ description: 'People who go another way than most of their virksomhet' }),
    peopleClosed: headcount.meta({ description: 'People of closed units, for whom no new unit is told' }),
    buckets: z.strictObject({
      count: z.int().meta({ description: 'Ballot buckets, each of at least 8 people' }),
      aloneCount: z.int().meta({ description: 'Groups (unit and level) large enough to be a bucket of their own' }),
      groupCount: z.int().meta({ description: 'Groups (unit and level) that have people' }),
    }),
    lastWave: z
      .strictObject({
        id: waveId,
        title: localizedText,
        shownUnitCount: z.int().meta({ description: 'Units that have a result of that wave' }),
        comparableUnitCount: z.int().meta({ description: 'Of them, units of grade A or B' }),
      })
      .nullable(),
  })
  .meta({ id: 'ReformSimulation' });
export type ReformSimulation = z.infer<typeof reformSimulation>;

const alternativeSummary = z.strictObject({
  id: reformId,
  name,
  revision: z.int(),
  stepCount: z.int(),
  isFromFiles: z.boolean(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  committedAs: organisationVersionId.nullable(),
  stopCount: z.int().meta({ description: 'Findings that must be mended before it can be committed' }),
  noticeCount: z.int(),
  simulation: reformSimulation,
});
export type ReformAlternativeSummary = z.infer<typeof alternativeSummary>;

const reformSummary = z
  .strictObject({
    id: reformId,
    name,
    fromVersion: organisationVersionId,
    fromVersionName: z.string(),
    plannedOn: calendarDate,
    alternativeCount: z.int(),
    committedAs: organisationVersionId.nullable(),
  })
  .meta({ id: 'ReformSummary' });
export type ReformSummary = z.infer<typeof reformSummary>;

const plannedUnit = z
  .strictObject({
    id: unitId,
    parentId: unitId.nullable(),
    name: z.string(),
    unitType: z.string(),
    depth: z.int(),
    ownHeadcount: headcount,
    headcount: headcount.meta({ description: 'The unit and everything below it' }),
    grade: comparabilityGrade,
    wholeShare: z.number().nullable(),
  })
  .meta({ id: 'PlannedUnit' });
export type PlannedUnitTold = z.infer<typeof plannedUnit>;

const flowEnd = z.strictObject({ id: z.string(), name: z.string(), headcount });
/** Where people come from: from groups of earlier units to groups of planned ones. */
export const reformFlow = z
  .strictObject({
    unitId: unitId.nullable().meta({ description: 'The planned unit that is looked into; null: all virksomheter' }),
    unitName: z.string(),
    from: z.array(flowEnd),
    to: z.array(flowEnd),
    streams: z.array(
      z.strictObject({
        fromId: z.string(),
        toId: z.string(),
        headcount,
        dividedHeadcount: headcount.meta({ description: 'Of them, people of divided units' }),
      }),
    ),
    unchanged: z
      .strictObject({ count: z.int(), headcount })
      .meta({ description: 'Virksomheter that only go on; not in the picture' }),
  })
  .meta({ id: 'ReformFlow' });
export type ReformFlow = z.infer<typeof reformFlow>;

const movedRow = z.strictObject({
  fromUnitId: unitId,
  fromName: z.string(),
  toUnitId: unitId.nullable(),
  toName: z.string().nullable(),
  share: z.number(),
  kind: z.string(),
  basis: z.string(),
  note: z.string(),
  headcount,
});
export type ReformRow = z.infer<typeof movedRow>;

const alternative = z
  .strictObject({
    reform: reformSummary,
    summary: alternativeSummary,
    findings: z.array(reformFinding),
    units: z.array(plannedUnit),
    steps: z.array(reformStep),
    flow: reformFlow,
    rows: z
      .array(movedRow)
      .meta({ description: 'The crosswalk rows into the unit that is looked into and all below it; of all, those not kept' }),
  })
  .meta({ id: 'ReformAlternative' });
export type ReformAlternative = z.infer<typeof alternative>;

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
    body: z.strictObject({ name, plannedOn: calendarDate, fromVersion: organisationVersionId }),
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
      name,
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
    answer: alternative,
  }),
  readAlternativeFiles: endpoint({
    method: 'get',
    path: '/reform/{reform}/alternativer/{alternative}/filer',
    summary: 'Units and crosswalk of an alternative, to be kept as files: what an import reads back',
    access: readers,
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ name, unitsCsv: z.string(), crosswalkCsv: z.string() }),
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
    body: z.strictObject({ ...seen, versionId: organisationVersionId, versionName: name, isConfirmed: z.literal(true) }),
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
