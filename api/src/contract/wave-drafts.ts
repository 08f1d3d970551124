import { z } from 'zod';
import { instant, instrumentId, localizedText, nothing, organisationVersionId, unitId } from './common.ts';
import { disclosurePolicy } from './disclosure-policy.ts';
import { endpoint } from './endpoint.ts';
import { instrumentVersion } from './instruments.ts';
import { preflightFinding } from './preflight.ts';
import { acknowledgedWarning, waveKind } from './protocol.ts';
import { sealKeyRule } from './seal-key-rule.ts';
import { waveSchedule } from './wave-schedule.ts';
import { paperCodeSheet, waveDetail } from './waves.ts';

/** A plan as far as it has been written. What is not there yet is told when it is tried. */
export const waveDraftContent = z
  .strictObject({
    title: localizedText,
    kind: waveKind,
    instrumentId,
    instrumentVersion,
    organisationVersion: organisationVersionId,
    unitIds: z
      .array(unitId)
      .max(500)
      .meta({ description: 'Whose people are asked, with everything below them; none: everybody' }),
    opensAt: instant,
    closesAt: instant,
    policy: disclosurePolicy,
    sealKey: sealKeyRule,
    ...waveSchedule.shape,
  })
  .partial()
  .meta({ id: 'WaveDraftContent' });
export type WaveDraftContent = z.infer<typeof waveDraftContent>;

const draftId = z.string().regex(/^[a-z0-9-]{1,60}$/u);
const revision = z.int().min(1);

export const waveDraft = z
  .strictObject({ id: draftId, revision, content: waveDraftContent, savedByName: z.string(), savedAt: instant })
  .meta({ id: 'WaveDraft' });
export type WaveDraft = z.infer<typeof waveDraft>;

const fault = z.strictObject({ where: z.string(), what: z.string() });

/** What would go wrong with a plan, and what it lacks before that can be told. */
export const preflight = z
  .strictObject({
    missing: z.array(fault).meta({ description: 'What the plan lacks; while there is any, nothing else is looked at' }),
    findings: z.array(preflightFinding),
  })
  .meta({ id: 'Preflight' });
export type Preflight = z.infer<typeof preflight>;

const params = z.strictObject({ draft: draftId });
const access = ['analyst', 'operator'] as const;

export const waveDraftEndpoints = {
  listWaveDrafts: endpoint({
    method: 'get',
    path: '/maleutkast',
    summary: 'Plans of waves that are being written, last saved first',
    access,
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ drafts: z.array(waveDraft) }),
  }),
  beginWaveDraft: endpoint({
    method: 'post',
    path: '/maleutkast',
    summary: 'Begin a plan',
    access,
    params: nothing,
    query: nothing,
    body: z.strictObject({ content: waveDraftContent }),
    answer: waveDraft,
  }),
  readWaveDraft: endpoint({
    method: 'get',
    path: '/maleutkast/{draft}',
    summary: 'A plan that is being written',
    access,
    params,
    query: nothing,
    body: nothing,
    answer: waveDraft,
  }),
  saveWaveDraft: endpoint({
    method: 'post',
    path: '/maleutkast/{draft}',
    summary: 'Save a plan; refused when somebody else has saved it meanwhile',
    access,
    params,
    query: nothing,
    body: z.strictObject({ revision, content: waveDraftContent }),
    answer: waveDraft,
  }),
  deleteWaveDraft: endpoint({
    method: 'post',
    path: '/maleutkast/{draft}/sletting',
    summary: 'Throw a plan away; refused when somebody else has saved it meanwhile',
    access,
    params,
    query: nothing,
    body: z.strictObject({ revision }),
    answer: z.strictObject({ isDeleted: z.literal(true) }),
  }),
  checkWaveDraft: endpoint({
    method: 'get',
    path: '/maleutkast/{draft}/forhandssjekk',
    summary: 'Pre-flight: what would go wrong, what should be known, and what is fine',
    access,
    params,
    query: nothing,
    body: nothing,
    answer: preflight,
  }),
  submitWaveDraft: endpoint({
    method: 'post',
    path: '/maleutkast/{draft}/malerunde',
    summary: 'Make the wave of a plan: refused by any stop of the pre-flight, and while a warning is not answered for',
    access,
    params,
    query: nothing,
    body: z.strictObject({
      revision,
      acknowledged: z.array(acknowledgedWarning).max(30),
      trialAcknowledgement: z.string().optional(),
    }),
    answer: z.strictObject({ detail: waveDetail, paperCodes: z.array(paperCodeSheet) }),
  }),
};
