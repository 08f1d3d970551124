import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { waveEndpoints, waveProtocolEndpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { detailOf } from '../operations/overview/wave-detail.ts';
import { requireClear } from '../preflight/index.ts';
import { approveProtocol } from '../waves/protocol/approve-protocol.ts';
import { changePlan, planAfter } from '../waves/protocol/change-plan.ts';
import { commentOnProtocol } from '../waves/protocol/comment-on-protocol.ts';
import { readProtocolPage } from '../waves/protocol/protocol-page.ts';
import { flyAheadHere } from './make-planned-wave.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const serveChanges = (router: Router, installation: OfficePart): void => {
  const { office, clock } = installation;
  serveEndpoint(router, waveProtocolEndpoints.changePlan, async ({ params, body, viewer }) => {
    const { personId, name } = requireViewer(viewer);
    const after = await planAfter(office, params.wave, body.changes);
    const findings = await flyAheadHere(installation, after, requireViewer(viewer), params.wave);
    const acknowledged = requireClear(findings, after.acknowledged);
    const at = clock();
    const changes = { ...body.changes, acknowledged };
    await changePlan(office, { waveId: params.wave, protocolHash: body.protocolHash, changes, by: { personId, name, at } });
    await recordHappening(office, { at, actor: personId, action: 'plan-changed', detail: params.wave });
    return readProtocolPage(office, params.wave);
  });
};

/** The protocol of a wave: read, talked about, changed until the wave opens, approved by both sides. */
export const serveProtocols = (router: Router, installation: OfficePart): void => {
  const { office, clock } = installation;
  serveChanges(router, installation);
  serveEndpoint(router, waveProtocolEndpoints.readProtocolPage, ({ params }) => readProtocolPage(office, params.wave));
  serveEndpoint(router, waveProtocolEndpoints.commentOnProtocol, async ({ params, body, viewer }) => {
    await commentOnProtocol(office, requireViewer(viewer), { waveId: params.wave, ...body, at: clock() });
    return readProtocolPage(office, params.wave);
  });
  serveEndpoint(router, waveEndpoints.approveProtocol, async ({ params, body, viewer }) => {
    const approver = requireViewer(viewer);
    await approveProtocol(office, approver, { waveId: params.wave, ...body, at: clock() });
    const detail = `${params.wave} for ${body.side}: ${body.protocolHash}`;
    await recordHappening(office, { at: clock(), actor: approver.personId, action: 'protocol-approved', detail });
    return detailOf(installation, params.wave);
  });
};
