import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { organisationEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { readReleasesThrough } from '../operations/releasing/read-releases-through.ts';
import { describeUnits, describeVersions, importOrganisation } from '../organisation/organisation-service.ts';
import { importCrosswalk } from '../reform/import-crosswalk.ts';
import { importRoster } from '../roster/roster-store.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** Versions of the organisation, and the imports that make them. */
export const serveOrganisation = (router: Router, installation: OfficePart): void => {
  const { office, clock } = installation;
  const record = (actor: string, action: string, detail: string): Promise<void> =>
    recordHappening(office, { at: clock(), actor, action, detail });

  serveEndpoint(router, endpoints.listOrganisationVersions, async () => ({ versions: await describeVersions(office) }));
  serveEndpoint(router, endpoints.listUnits, async ({ params }) => ({ units: await describeUnits(office, params.version) }));
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
