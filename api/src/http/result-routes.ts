import type { Router } from 'express';
import { dataQualityEndpoints, draftEndpoints, resultEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { readDataQuality } from '../results/data-quality.ts';
import { readComparison } from '../results/comparison.ts';
import { readProfile } from '../results/profile.ts';
import { suggestPulse } from '../results/pulse-suggestion.ts';
import { listReleasedWaves } from '../results/released-waves.ts';
import { serveEndpoint } from './serve-endpoint.ts';
import { noteSight, serveSights } from './sight-routes.ts';

/** Results. Given the one handle that can read releases and nothing else. */
export const serveResults = (router: Router, part: Pick<OfficePart, 'who' | 'office' | 'clock'>): void => {
  const db = part.who.as('results');
  serveSights(router, part);
  serveEndpoint(router, endpoints.listResults, async ({ viewer }) => ({ releases: await listReleasedWaves(db, viewer) }));
  serveEndpoint(router, endpoints.readProfile, async ({ params, query, viewer }) => {
    const asked = { waveId: params.wave, unitId: params.unit, organisationVersion: query.struktur };
    const profile = await readProfile(db, requireViewer(viewer), asked);
    await noteSight(part, requireViewer(viewer), asked);
    return profile;
  });
  serveEndpoint(router, dataQualityEndpoints.readDataQuality, ({ params, viewer }) =>
    readDataQuality(db, requireViewer(viewer), params.wave),
  );
  serveEndpoint(router, draftEndpoints.suggestPulse, async ({ query, viewer }) => {
    const { enhet: unitId, maling: waveId } = query;
    const suggestion = await suggestPulse(db, requireViewer(viewer), { unitId, waveId });
    if (unitId !== undefined && waveId !== undefined) await noteSight(part, requireViewer(viewer), { waveId, unitId });
    return suggestion;
  });
  serveEndpoint(router, endpoints.compare, async ({ query, viewer }) => {
    const asked = { baselineId: query.grunnlag, followUpId: query.oppfolging, unitId: query.enhet };
    const comparison = await readComparison(db, requireViewer(viewer), { ...asked, organisationVersion: query.struktur });
    for (const waveId of [query.grunnlag, query.oppfolging])
      await noteSight(part, requireViewer(viewer), { waveId, unitId: query.enhet });
    return comparison;
  });
};
