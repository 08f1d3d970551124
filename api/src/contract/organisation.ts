import { z } from 'zod';
import { calendarDate, level, levelGroup, levelId, nothing, organisationVersionId, unitId } from './common.ts';
import { endpoint } from './endpoint.ts';

export const unit = z
  .strictObject({
    id: unitId,
    parentId: unitId.nullable(),
    name: z.string(),
    unitType: z.string(),
    serviceArea: z.string().nullable(),
    headcount: z.int().meta({ description: 'People placed directly in the unit, all levels' }),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof unit>;

export const organisationVersion = z
  .strictObject({
    id: organisationVersionId,
    name: z.string(),
    validFrom: calendarDate,
    unitCount: z.int(),
    headcount: z.int(),
    levels: z.array(level),
    levelGroups: z.array(levelGroup),
    crosswalksFrom: z.array(organisationVersionId).meta({ description: 'Earlier versions that can be read through this one' }),
  })
  .meta({ id: 'OrganisationVersion' });
export type OrganisationVersion = z.infer<typeof organisationVersion>;

const namedUnit = z.strictObject({ id: unitId, name: z.string() });

/** Who leads a unit: by the roster, or because an operator has decided otherwise for a time. */
const unitLeader = z.strictObject({
  name: z.string(),
  levelId: levelId.nullable(),
  title: z.string().nullable(),
  source: z.enum(['roster', 'granted', 'paused']),
  until: calendarDate.nullable(),
});
export type UnitLeader = z.infer<typeof unitLeader>;

/** A unit and what surrounds it, on the three axes: organisation, geography, level. */
export const unitDetail = z
  .strictObject({
    unit: unit.extend({
      organisationType: z.string().nullable(),
      district: z.string().nullable().meta({ description: 'The district it belongs to: organisation' }),
      geography: z.string().nullable().meta({ description: 'The district it lies in: geography' }),
      validFrom: calendarDate.nullable(),
      validTo: calendarDate.nullable(),
      headcounts: z.array(z.strictObject({ levelId, personCount: z.int() })),
      headcountBelow: z.int().meta({ description: 'People in it and everything below it' }),
    }),
    path: z.array(namedUnit).meta({ description: 'The units it lies in, from the top, itself last' }),
    children: z.array(namedUnit.extend({ unitType: z.string(), headcountBelow: z.int() })),
    leaders: z.array(unitLeader),
    history: z.array(
      z.strictObject({
        versionId: organisationVersionId,
        versionName: z.string(),
        validFrom: calendarDate,
        name: z.string(),
        parentName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnitDetail' });
export type UnitDetail = z.infer<typeof unitDetail>;

const severalPositions = z.strictObject({
  personId: z.string(),
  name: z.string(),
  positions: z.array(
    z.strictObject({
      unitId,
      unitName: z.string(),
      virksomhetName: z.string(),
      levelId,
      title: z.string().nullable(),
      isMain: z.boolean(),
    }),
  ),
});
export type SeveralPositions = z.infer<typeof severalPositions>;

const csv = z.string().min(1).max(20_000_000);
const params = z.strictObject({ version: organisationVersionId });

export const organisationEndpoints = {
  listOrganisationVersions: endpoint({
    method: 'get',
    path: '/organisasjon',
    summary: 'The versions of the organisation, oldest first',
    access: 'signed-in',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ versions: z.array(organisationVersion) }),
  }),
  listUnits: endpoint({
    method: 'get',
    path: '/organisasjon/{version}/enheter',
    summary: 'All units of a version, parents before children',
    access: 'signed-in',
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ units: z.array(unit) }),
  }),
  readUnit: endpoint({
    method: 'get',
    path: '/organisasjon/{version}/enheter/{unit}',
    summary: 'A unit of a version: where it lies, what is below it, who leads it, and what it was in other versions',
    access: ['operator', 'analyst'],
    params: params.extend({ unit: unitId }),
    query: nothing,
    body: nothing,
    answer: unitDetail,
  }),
  listSeveralPositions: endpoint({
    method: 'get',
    path: '/organisasjon/{version}/flere-stillinger',
    summary: 'People of a version with several positions, for the HR contact: each has one ballot, for the main position',
    access: ['operator'],
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ people: z.array(severalPositions) }),
  }),
  importOrganisation: endpoint({
    method: 'post',
    path: '/organisasjon',
    summary: 'Import a version of the organisation from a units file; a refused file says line and reason and changes nothing',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({
      id: organisationVersionId,
      name: z.string().min(1).max(200),
      validFrom: calendarDate,
      levels: z.array(level).min(1).max(20),
      levelGroups: z.array(levelGroup).max(20),
      unitsFile: z.strictObject({ name: z.string().max(200), content: csv }),
    }),
    answer: z.strictObject({ unitCount: z.int(), headcount: z.int() }),
  }),
  importCrosswalk: endpoint({
    method: 'post',
    path: '/organisasjon/{version}/overgang',
    summary: 'Import the crosswalk from an earlier version to this one',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({
      from: organisationVersionId,
      crosswalkFile: z.strictObject({ name: z.string().max(200), content: csv }),
    }),
    answer: z.strictObject({ rowCount: z.int() }),
  }),
  importRoster: endpoint({
    method: 'post',
    path: '/organisasjon/{version}/ansatte',
    summary: 'Import the people of a version: person_id, name, email, unit_id, level; phone where there is no e-mail address',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({ rosterFile: z.strictObject({ name: z.string().max(200), content: csv }) }),
    answer: z.strictObject({ personCount: z.int() }),
  }),
};
