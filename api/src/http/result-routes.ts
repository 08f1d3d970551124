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

/** Results. Given the one handle that can read releases and nothing else. */
export const serveResults = (router: Router, { who }: Pick<OfficePart, 'who'>): void => {
  const db = who.as('results');
  serveEndpoint(router, endpoints.listResults, async ({ viewer }) => ({ releases: await listReleasedWaves(db, viewer) }));
  serveEndpoint(router, endpoints.readProfile, ({ params, query, viewer }) =>
    readProfile(db, requireViewer(viewer), { waveId: params.wave, unitId: params.unit, organisationVersion: query.struktur }),
  );
  serveEndpoint(router, dataQualityEndpoints.readDataQuality, ({ params, viewer }) =>
    readDataQuality(db, requireViewer(viewer), params.wave),
  );
  serveEndpoint(router, draftEndpoints.suggestPulse, ({ query, viewer }) =>
    suggestPulse(db, requireViewer(viewer), { unitId: query.enhet, waveId: query.maling }),
  );
  serveEndpoint(router, endpoints.compare, ({ query, viewer }) =>
    readComparison(db, requireViewer(viewer), {
      baselineId: query.grunnlag,
      followUpId: query.oppfolging,
      unitId: query.enhet,
      organisationVersion: query.struktur,
    }),
  );
};
