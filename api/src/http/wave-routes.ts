import type { Router } from 'express';
import { closerOf } from '../closing/index.ts';
import { waveEndpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { requireTimeToClose } from '../operations/ceremony/end-early.ts';
import { detailOf, participationGroupsOf } from '../operations/overview/wave-detail.ts';
import { listWaves, requireWave, summaryOf } from '../waves/wave-store.ts';
import { unacceptable } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** Waves, from opening to close. */
export const serveWaves = (router: Router, installation: OfficePart): void => {
  const { office, counting } = installation;
  serveEndpoint(router, waveEndpoints.listWaves, async () => ({ waves: (await listWaves(office)).map(summaryOf) }));
  serveEndpoint(router, waveEndpoints.readWave, ({ params }) => detailOf(installation, params.wave));
  serveEndpoint(router, waveEndpoints.readParticipation, ({ params }) => participationGroupsOf(installation, params.wave));
  serveEndpoint(router, waveEndpoints.openWave, async ({ params, viewer }) => {
    await counting.open(params.wave, requireViewer(viewer).personId);
    return detailOf(installation, params.wave);
  });
  serveEndpoint(router, waveEndpoints.closeWave, async ({ params, body, viewer }) => {
    if (body.confirmWaveId !== params.wave) {
      throw unacceptable('the confirmation names another wave', [
        { where: 'confirmWaveId', what: `type ${params.wave} to close it` },
      ]);
    }
    requireTimeToClose(await requireWave(office, params.wave), installation.clock());
    return counting.close(params.wave, closerOf(requireViewer(viewer)));
  });
};
