import type { Router } from 'express';
import { recordHappening } from '../audit/audit-log.ts';
import { preflightEndpoints, waveCalendarEndpoints, waveDraftEndpoints, waveEndpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import { detailOf } from '../operations/overview/wave-detail.ts';
import { findUnitNames } from '../organisation/organisation-store.ts';
import { readBurdenLimits, writeBurdenLimits } from '../waves/calendar/burden-limits.ts';
import { readCalendar } from '../waves/calendar/read-calendar.ts';
import { listDrafts, removeDraft } from '../waves/drafts/draft-store.ts';
import { planOfDraft } from '../waves/drafts/plan-of-draft.ts';
import { beginDraft, discardDraft, requireDraft, rewriteDraft, toldDraft, type Writer } from '../waves/drafts/write-draft.ts';
import { nameOfWave } from '../waves/wave-name.ts';
import { listWaves } from '../waves/wave-store.ts';
import { listWhistleblowingLinks, setWhistleblowingLink } from '../waves/whistleblowing-links.ts';
import { conflict, notFound, unacceptable } from './errors.ts';
import { flyAheadHere, makePlannedWave } from './make-planned-wave.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const writerOf = (viewer: Viewer | undefined, at: Date): Writer => {
  const { personId, name } = requireViewer(viewer);
  return { personId, name, at };
};

const serveWriting = (router: Router, { office, clock }: OfficePart): void => {
  serveEndpoint(router, waveDraftEndpoints.listWaveDrafts, async () => ({ drafts: (await listDrafts(office)).map(toldDraft) }));
  serveEndpoint(router, waveDraftEndpoints.beginWaveDraft, ({ body, viewer }) =>
    beginDraft(office, body.content, writerOf(viewer, clock())),
  );
  serveEndpoint(router, waveDraftEndpoints.readWaveDraft, async ({ params }) =>
    toldDraft(await requireDraft(office, params.draft)),
  );
  serveEndpoint(router, waveDraftEndpoints.saveWaveDraft, ({ params, body, viewer }) =>
    rewriteDraft(office, { id: params.draft, revision: body.revision }, body.content, writerOf(viewer, clock())),
  );
  serveEndpoint(router, waveDraftEndpoints.deleteWaveDraft, async ({ params, body }) => {
    await discardDraft(office, { id: params.draft, revision: body.revision });
    return { isDeleted: true as const };
  });
};

const serveMaking = (router: Router, installation: OfficePart): void => {
  const { office } = installation;
  serveEndpoint(router, waveDraftEndpoints.checkWaveDraft, async ({ params, viewer }) => {
    const read = planOfDraft((await requireDraft(office, params.draft)).content);
    if (read.kind === 'lacking') return { missing: read.faults, findings: [] };
    return { missing: [], findings: await flyAheadHere(installation, read.plan, requireViewer(viewer)) };
  });
  serveEndpoint(router, waveDraftEndpoints.submitWaveDraft, async ({ params, body, viewer }) => {
    const { acknowledged, trialAcknowledgement, revision } = body;
    const draft = await requireDraft(office, params.draft);
    if (draft.revision !== revision)
      throw conflict('draft-changed', 'somebody else has saved the plan meanwhile', 'Read it again.');
    const read = planOfDraft(draft.content);
    if (read.kind === 'lacking') throw unacceptable('the plan lacks something', read.faults);
    const id = nameOfWave(read.plan, new Set((await listWaves(office)).map((wave) => wave.id)));
    const planner = requireViewer(viewer);
    const paperCodes = await makePlannedWave(installation, { id, plan: read.plan, planner, acknowledged, trialAcknowledgement });
    await removeDraft(office, draft);
    return { detail: await detailOf(installation, id), paperCodes };
  });
  serveEndpoint(router, waveEndpoints.planWave, async ({ body, viewer }) => {
    const { id, audience, acknowledged = [], trialAcknowledgement, opensAt, closesAt, policy, ...rest } = body;
    const plan = {
      ...rest,
      audienceUnitIds: audience?.unitIds ?? [],
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      policy,
    };
    const planner = requireViewer(viewer);
    const paperCodes = await makePlannedWave(installation, { id, plan, planner, acknowledged, trialAcknowledgement });
    return { detail: await detailOf(installation, id), paperCodes };
  });
};

const serveLimits = (router: Router, { office, clock }: OfficePart): void => {
  const record = (viewer: Viewer | undefined, action: string, detail: string) =>
    recordHappening(office, { at: clock(), actor: requireViewer(viewer).personId, action, detail });
  serveEndpoint(router, waveCalendarEndpoints.readWaveCalendar, () => readCalendar(office, clock()));
  serveEndpoint(router, waveCalendarEndpoints.setBurdenLimits, async ({ body, viewer }) => {
    await writeBurdenLimits(office, body);
    await record(viewer, 'burden-limits-set', `${String(body.minutesPerYear)} minutes, ${String(body.weeksBetween)} weeks`);
    return readBurdenLimits(office);
  });
  serveEndpoint(router, preflightEndpoints.listWhistleblowingLinks, async () => ({
    links: await listWhistleblowingLinks(office),
  }));
  serveEndpoint(router, preflightEndpoints.setWhistleblowingLink, async ({ body, viewer }) => {
    if ((await findUnitNames(office, [body.unitId])).size === 0) throw notFound(`the unit ${body.unitId}`);
    await setWhistleblowingLink(office, body.unitId, body.url);
    await record(viewer, 'whistleblowing-link-set', `${body.unitId}: ${body.url ?? 'none'}`);
    return { links: await listWhistleblowingLinks(office) };
  });
};

/** Plans of waves, from the first word to the wave; the calendar, and what a plan is held against. */
export const servePlanning = (router: Router, installation: OfficePart): void => {
  serveWriting(router, installation);
  serveMaking(router, installation);
  serveLimits(router, installation);
};
