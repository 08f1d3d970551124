import { z } from 'zod';
import { instant, localizedText, nothing, sha256, unitId, waveId } from './common.ts';
import { disclosurePolicy } from './disclosure-policy.ts';
import { endpoint } from './endpoint.ts';
import { acknowledgedWarning, protocol, side, waveKind } from './protocol.ts';
import { waveSchedule } from './wave-schedule.ts';
import { waveSummary } from './waves.ts';

/** One place where a protocol differs from the one before it, as JSON; null: it was not there, or is gone. */
export const protocolChange = z.strictObject({
  path: z.string().meta({ description: 'Names from the top of the protocol down, joined by full stops' }),
  before: z.json(),
  after: z.json(),
});
export type ProtocolChange = z.infer<typeof protocolChange>;

export const protocolVersion = z.strictObject({
  number: z.int().min(1),
  hash: sha256,
  madeAt: instant,
  madeByName: z.string().nullable(),
  changes: z.array(protocolChange).meta({ description: 'From the version before; none in the first' }),
});
export type ProtocolVersion = z.infer<typeof protocolVersion>;

/** An approval with all that lets a reader judge it: for whom, of which version, and who gave the right to approve. */
export const toldApproval = z.strictObject({
  side,
  name: z.string(),
  role: z.string(),
  protocolHash: sha256,
  approvedAt: instant,
  isCurrent: z.boolean(),
  units: z.array(z.string()).meta({ description: 'Names of the nodes the role is held at' }),
  grantedByName: z.string().nullable(),
  grantedAt: instant.nullable(),
});
export type ToldApproval = z.infer<typeof toldApproval>;

export const protocolComment = z.strictObject({
  number: z.int().min(1),
  answers: z.int().nullable().meta({ description: 'The number of the comment that is answered' }),
  protocolNumber: z.int().nullable().meta({ description: 'The version of the protocol that stood when it was written' }),
  name: z.string(),
  role: z.string(),
  text: z.string(),
  writtenAt: instant,
});
export type ProtocolComment = z.infer<typeof protocolComment>;

const uncovered = z
  .array(z.string())
  .max(20)
  .meta({ description: 'Names of units where nobody has approved for this side; at most twenty' });

const sideStanding = z.strictObject({ isApproved: z.boolean(), uncovered, uncoveredCount: z.int().min(0) });

/** The protocol of a wave, how it came to be, what was said of it, and who has approved it. */
export const protocolPage = z
  .strictObject({
    wave: waveSummary,
    protocol: protocol.nullable(),
    protocolHash: sha256.nullable(),
    versions: z.array(protocolVersion),
    approvals: z.array(toldApproval),
    sides: z.strictObject({
      employer: sideStanding,
      employees: sideStanding,
    }),
    plannedByName: z.string().nullable(),
    comments: z.array(protocolComment),
    unitNames: z.record(unitId, z.string()),
    mayChange: z.boolean().meta({ description: 'Whether the plan can be changed now, by somebody who may' }),
  })
  .meta({ id: 'ProtocolPage' });
export type ProtocolPage = z.infer<typeof protocolPage>;

/** What of a plan can be changed until the wave opens. Whom it asks and who keeps its keys cannot: that is another wave. */
export const planChanges = z
  .strictObject({
    title: localizedText,
    kind: waveKind,
    opensAt: instant,
    closesAt: instant,
    policy: disclosurePolicy,
    ...waveSchedule.shape,
    acknowledged: z.array(acknowledgedWarning).max(30),
  })
  .partial()
  .meta({ id: 'PlanChanges' });
export type PlanChanges = z.infer<typeof planChanges>;

const params = z.strictObject({ wave: waveId });

export const waveProtocolEndpoints = {
  readProtocolPage: endpoint({
    method: 'get',
    path: '/malinger/{wave}/protokoll',
    summary: 'The protocol with its versions, approvals and comments',
    access: 'signed-in',
    params,
    query: nothing,
    body: nothing,
    answer: protocolPage,
  }),
  commentOnProtocol: endpoint({
    method: 'post',
    path: '/malinger/{wave}/kommentarer',
    summary: 'Say something about the protocol, or answer what was said; nothing said is changed or taken away',
    access: ['analyst', 'operator', 'union-representative', 'safety-representative', 'data-protection-officer'],
    params,
    query: nothing,
    body: z.strictObject({ text: z.string().trim().min(1).max(4000), answers: z.int().min(1).optional() }),
    answer: protocolPage,
  }),
  changePlan: endpoint({
    method: 'post',
    path: '/malinger/{wave}/plan',
    summary: 'Change the plan before the wave opens: both sides are asked again',
    access: ['analyst', 'operator'],
    params,
    query: nothing,
    body: z.strictObject({ protocolHash: sha256, changes: planChanges }),
    answer: protocolPage,
  }),
};
