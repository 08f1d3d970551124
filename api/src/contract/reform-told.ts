import { z } from 'zod';
import { calendarDate, localizedText, organisationVersionId, unitId, waveId } from './common.ts';
import { comparabilityGrade } from './results.ts';
import { reformStep } from './reform-step.ts';

export const reformName = z.string().trim().min(1).max(120);
export const reformId = z.string().min(1).max(80);
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

export const alternativeSummary = z.strictObject({
  id: reformId,
  name: reformName,
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

export const reformSummary = z
  .strictObject({
    id: reformId,
    name: reformName,
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

export const reformAlternative = z
  .strictObject({
    reform: reformSummary,
    summary: alternativeSummary,
    findings: z.array(reformFinding),
    units: z.array(plannedUnit),
    steps: z.array(reformStep),
    names: z
      .record(z.string(), z.string())
      .meta({ description: 'Names of the units that steps and virksomheter are told by, by id' }),
    flow: reformFlow,
    rows: z
      .array(movedRow)
      .meta({ description: 'The crosswalk rows into the unit that is looked into and all below it; of all, those not kept' }),
  })
  .meta({ id: 'ReformAlternative' });
export type ReformAlternative = z.infer<typeof reformAlternative>;
