import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { reformEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import type { Act } from '../instruments/act.ts';
import { readReleasesThrough } from '../operations/releasing/read-releases-through.ts';
import { alternativeFiles } from '../reform/alternative-files.ts';
import { commitAlternative } from '../reform/commit-alternative.ts';
import { describeAlternative, describeReformWith } from '../reform/describe-alternative.ts';
import { beginReform, cancelReform, describeReforms } from '../reform/plan-reform.ts';
import { rollBackReform } from '../reform/roll-back.ts';
import { beginAlternative, discardAlternative, editAlternative, undoStep } from '../reform/work-on-alternative.ts';
import { forgetStructures } from '../release/released-path.ts';
import { serveEndpoint } from './serve-endpoint.ts';

type Acting = (viewer: Viewer | undefined) => Act;

const serveAlternatives = (router: Router, part: OfficePart, actOf: Acting): void => {
  const { office } = part;
  serveEndpoint(router, endpoints.beginAlternative, async ({ params, body, viewer }) => {
    const id = randomUUID();
    await beginAlternative(office, { id, reformId: params.reform, ...body }, actOf(viewer));
    return { id };
  });
  serveEndpoint(router, endpoints.readAlternative, ({ params, query }) => describeAlternative(part, { ...params, ...query }));
  serveEndpoint(router, endpoints.readAlternativeFiles, ({ params }) => alternativeFiles(office, params));
  serveEndpoint(router, endpoints.editAlternative, async ({ params, body: { revision, step }, viewer }) => ({
    revision: await editAlternative(office, { ...params, revision }, step, actOf(viewer)),
  }));
  serveEndpoint(router, endpoints.undoStep, async ({ params, body, viewer }) => ({
    revision: await undoStep(office, { ...params, ...body }, actOf(viewer)),
  }));
  serveEndpoint(router, endpoints.discardAlternative, async ({ params, body: { revision }, viewer }) => {
    await discardAlternative(office, { ...params, revision }, actOf(viewer));
    return { isDiscarded: true as const };
  });
};

/** Reforms in the making: drawn, looked at, committed, rolled back, cancelled. Each act is told in the log, by whom. */
export const serveReforms = (router: Router, part: OfficePart): void => {
  const { office, who, clock } = part;
  const actOf: Acting = (viewer) => ({ actor: requireViewer(viewer), at: clock() });
  serveEndpoint(router, endpoints.listReforms, async () => ({ reforms: await describeReforms(office) }));
  serveEndpoint(router, endpoints.beginReform, ({ body, viewer }) =>
    beginReform(office, { id: randomUUID(), ...body }, actOf(viewer)),
  );
  serveEndpoint(router, endpoints.readReform, ({ params }) => describeReformWith(part, params.reform));
  serveEndpoint(router, endpoints.cancelReform, async ({ params, viewer }) => {
    await cancelReform(office, params.reform, actOf(viewer));
    return { isCancelled: true as const };
  });
  serveAlternatives(router, part, actOf);
  serveEndpoint(router, endpoints.commitAlternative, async ({ params, body: { revision, versionId, versionName }, viewer }) => {
    const version = { id: versionId, name: versionName };
    const committed = await commitAlternative(office, { ...params, revision }, version, actOf(viewer));
    await readReleasesThrough(part, versionId);
    return committed;
  });
  serveEndpoint(router, endpoints.rollBackReform, async ({ params, viewer }) => {
    await rollBackReform(office, params.reform, actOf(viewer));
    forgetStructures(who.as('results'));
    return { isRolledBack: true as const };
  });
};
