import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { dateOn } from '../clock.ts';
import { organisationEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import { leadersOf } from '../identity/unit-leaders.ts';
import type { OfficePart } from '../installation.ts';
import { readReleasesThrough } from '../operations/releasing/read-releases-through.ts';
import { describeUnits, describeVersions, importOrganisation } from '../organisation/organisation-service.ts';
import { importCrosswalk } from '../reform/import-crosswalk.ts';
import { listUnits } from '../organisation/organisation-store.ts';
import { describeUnit } from '../organisation/unit-detail.ts';
import { virksomhetOf } from '../organisation/virksomhet-of.ts';
import { importRoster } from '../roster/roster-store.ts';
import { listSeveralPositions } from '../roster/several-positions.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const readOne = async ({ office, clock }: OfficePart, version: string, unitId: string) => {
  const described = await describeUnit(office, version, unitId);
  return { ...described, leaders: await leadersOf(office, { versionId: version, unitId, today: dateOn(clock()) }) };
};

/** Where a unit is, in words: its name and its virksomhet's. */
const placesIn = async ({ office }: OfficePart, version: string) => {
  const units = await listUnits(office, version);
  const [names, homes] = [new Map(units.map(({ id, name }) => [id, name])), virksomhetOf(units)];
  return (unitId: string) => ({
    unitName: names.get(unitId) ?? unitId,
    virksomhetName: names.get(homes.get(unitId) ?? '') ?? '',
  });
};

/** Versions of the organisation, and the imports that make them. */
export const serveOrganisation = (router: Router, installation: OfficePart): void => {
  const { office, clock } = installation;
  const record = (actor: string, action: string, detail: string): Promise<void> =>
    recordHappening(office, { at: clock(), actor, action, detail });

  serveEndpoint(router, endpoints.listOrganisationVersions, async () => ({ versions: await describeVersions(office) }));
  serveEndpoint(router, endpoints.listUnits, async ({ params }) => ({ units: await describeUnits(office, params.version) }));
  serveEndpoint(router, endpoints.readUnit, ({ params }) => readOne(installation, params.version, params.unit));
  serveEndpoint(router, endpoints.listSeveralPositions, async ({ params }) => ({
    people: await listSeveralPositions(office, params.version, await placesIn(installation, params.version)),
  }));
  serveEndpoint(router, endpoints.importOrganisation, async ({ body, viewer }) => {
    const { unitsFile, ...version } = body;
    const imported = await importOrganisation(office, version, unitsFile);
    await record(requireViewer(viewer).personId, 'organisation-imported', `${version.id}: ${String(imported.unitCount)} units`);
    return imported;
  });
  serveEndpoint(router, endpoints.importCrosswalk, async ({ params, body, viewer }) => {
    const imported = await importCrosswalk(office, body.from, params.version, body.crosswalkFile);
    await readReleasesThrough(installation, params.version);
    await record(
      requireViewer(viewer).personId,
      'crosswalk-imported',
      `${body.from} to ${params.version}: ${String(imported.rowCount)} rows`,
    );
    return imported;
  });
  serveEndpoint(router, endpoints.importRoster, async ({ params, body, viewer }) => {
    const imported = await importRoster(office, params.version, body.rosterFile);
    await record(requireViewer(viewer).personId, 'roster-imported', `${params.version}: ${String(imported.personCount)} people`);
    return imported;
  });
};
