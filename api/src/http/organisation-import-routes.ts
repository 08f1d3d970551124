import type { Router } from 'express';
import { organisationImportEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import { readReleasesThrough } from '../operations/releasing/read-releases-through.ts';
import { beginImport, type Act, type SentBytes } from '../organisation-import/begin-import.ts';
import { checkImport, discardImport } from '../organisation-import/check-import.ts';
import { confirmImport, listCutOff, runImport } from '../organisation-import/confirm-import.ts';
import { describeImport, listImports } from '../organisation-import/describe-import.ts';
import { listProfiles, removeProfile } from '../organisation-import/import-store.ts';
import { forgetStructures } from '../release/released-path.ts';
import { serveEndpoint } from './serve-endpoint.ts';

type Sent = { readonly name: string; readonly content: string } | undefined;

const sentBytes = (kind: SentBytes['kind'], sent: Sent): SentBytes[] =>
  sent === undefined ? [] : [{ kind, name: sent.name, bytes: new Uint8Array(Buffer.from(sent.content, 'base64')) }];

/** Goes on after the answer has left. What is released already can be read through a version that keeps all units. */
const inBackground = async (part: OfficePart, runId: string): Promise<void> => {
  if (!(await runImport(part, runId))) return;
  const { target } = await describeImport(part.office, runId);
  await readReleasesThrough(part, target.id);
  forgetStructures(part.who.as('results'));
};

const startInBackground = (part: OfficePart, runId: string): void => {
  inBackground(part, runId).catch((error: unknown) => {
    if (!part.stopping.aborted) part.log.unexpected(error);
  });
};

const resumeImports = async (part: OfficePart): Promise<void> => {
  for (const runId of await listCutOff(part.office)) await inBackground(part, runId);
};

/** Imports of the organisation: files, columns, dry run, confirmation, progress. Those a stop cut off go on at once. */
export const serveOrganisationImport = (router: Router, part: OfficePart): void => {
  const { office, clock } = part;
  const actOf = (viewer: Viewer | undefined): Act => ({ ...requireViewer(viewer), at: clock() });

  serveEndpoint(router, endpoints.listImports, async () => ({
    imports: await listImports(office),
    profiles: await listProfiles(office),
  }));
  serveEndpoint(router, endpoints.beginImport, async ({ body, viewer }) => {
    const files = [...sentBytes('units', body.unitsFile), ...sentBytes('people', body.peopleFile)];
    const id = await beginImport(office, { target: body.target, files, act: actOf(viewer) });
    return { import: await describeImport(office, id) };
  });
  serveEndpoint(router, endpoints.readImport, async ({ params }) => ({ import: await describeImport(office, params.import) }));
  serveEndpoint(router, endpoints.checkImport, async ({ params, body, viewer }) => {
    const { unitsMapping: units, peopleMapping: people } = body;
    const chosen = {
      ...(units === undefined ? {} : { units: { mapping: units, saveAs: body.saveUnitsAs } }),
      ...(people === undefined ? {} : { people: { mapping: people, saveAs: body.savePeopleAs } }),
    };
    await checkImport(office, { runId: params.import, chosen, act: actOf(viewer) });
    return { import: await describeImport(office, params.import) };
  });
  serveEndpoint(router, endpoints.confirmImport, async ({ params, body, viewer }) => {
    await confirmImport(office, { runId: params.import, reportHash: body.reportHash, act: actOf(viewer) });
    startInBackground(part, params.import);
    return { import: await describeImport(office, params.import) };
  });
  serveEndpoint(router, endpoints.discardImport, async ({ params }) => {
    await discardImport(office, params.import, clock());
    return { import: await describeImport(office, params.import) };
  });
  serveEndpoint(router, endpoints.forgetImportProfile, async ({ params }) => {
    await removeProfile(office, params.profile);
    return { isForgotten: true as const };
  });
  resumeImports(part).catch((error: unknown) => {
    if (!part.stopping.aborted) part.log.unexpected(error);
  });
};
