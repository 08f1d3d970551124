import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { closerOf } from '../closing/index.ts';
import { waveEndpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { requireDurability } from '../operations/opening/durability.ts';
import { detailOf, participationGroupsOf } from '../operations/overview/wave-detail.ts';
import { approveProtocol } from '../waves/approve-protocol.ts';
import { planWave } from '../waves/plan-wave.ts';
import { listWaves, summaryOf } from '../waves/wave-store.ts';
import { conflict, unacceptable } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';
import { serveSheets } from './sheet-routes.ts';

const servePlanning = (router: Router, installation: OfficePart): void => {
  const { office, clock, counting, who, isDemo } = installation;
  serveEndpoint(router, waveEndpoints.planWave, async ({ body, viewer }) => {
    const planner = requireViewer(viewer);
    const { audience, trialAcknowledgement, opensAt, closesAt, policy, ...plan } = body;
    if (plan.sealKey?.kind === 'split' && !counting.canSplitKeys)
      throw conflict(
        'keys-cannot-be-split',
        'this installation keeps its keys where they cannot be split',
        'Plan the wave with one key keeper.',
      );
    const { isTrial } = requireDurability({ isDemo, who: who.kind, ...(await counting.storage()) }, trialAcknowledgement);
    const paperCodes = await planWave(office, {
      ...plan,
      audienceUnitIds: audience?.unitIds ?? [],
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      policy,
      isDemo,
      isTrial,
      planner: { personId: planner.personId, name: planner.name, at: clock() },
    });
    await recordHappening(office, {
      at: clock(),
      actor: planner.personId,
      action: 'wave-planned',
      detail: body.id,
    });
    counting.prepare(body.id);
    return { detail: await detailOf(installation, body.id), paperCodes };
  });
  serveEndpoint(router, waveEndpoints.approveProtocol, async ({ params, body, viewer }) => {
    const approver = requireViewer(viewer);
    await approveProtocol(office, approver, { waveId: params.wave, ...body, at: clock() });
    const detail = `${params.wave} for ${body.side}: ${body.protocolHash}`;
    await recordHappening(office, { at: clock(), actor: approver.personId, action: 'protocol-approved', detail });
    return detailOf(installation, params.wave);
  });
};

/** Waves, from plan to close. `collectorOrigin`: where the pages send ballots. */
export const serveWaves = (router: Router, installation: OfficePart, collectorOrigin: () => string): void => {
  const { office, counting } = installation;
  servePlanning(router, installation);
  serveEndpoint(router, waveEndpoints.listWaves, async () => ({ waves: (await listWaves(office)).map(summaryOf) }));
  serveEndpoint(router, waveEndpoints.readWave, ({ params }) => detailOf(installation, params.wave));
  serveEndpoint(router, waveEndpoints.readParticipation, ({ params }) => participationGroupsOf(installation, params.wave));
  serveSheets(router, { office, collectorOrigin });
  serveEndpoint(router, waveEndpoints.openWave, async ({ params, viewer }) => {
    await counting.open(params.wave, requireViewer(viewer).personId);
    return detailOf(installation, params.wave);
  });
  serveEndpoint(router, waveEndpoints.closeWave, ({ params, body, viewer }) => {
    if (body.confirmWaveId !== params.wave) {
      throw unacceptable('the confirmation names another wave', [
        { where: 'confirmWaveId', what: `type ${params.wave} to close it` },
      ]);
    }
    return counting.close(params.wave, closerOf(requireViewer(viewer)));
  });
};
