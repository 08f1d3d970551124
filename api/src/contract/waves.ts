import { z } from 'zod';
import { instant, instrumentId, level, localizedText, nothing, organisationVersionId, sha256, unitId, waveId } from './common.ts';
import { closeReceipt } from './closing.ts';
import { disclosurePolicy } from './disclosure-policy.ts';
import { endpoint } from './endpoint.ts';
import { definitionDocument, instrumentVersion } from './instruments.ts';
import { acknowledgedWarning, approval, protocol, side, waveKind } from './protocol.ts';
import { sealKeyRule } from './seal-key-rule.ts';
import { waveSchedule } from './wave-schedule.ts';

/**
 * preparing (keys are made) → awaiting-approval (of both sides) → approved → open → closing (resumable) → closed (counted, the release is
 * made, nobody sees it yet) → released (leaders and representatives see it) → archived. `cancelled`: never asked, or asked in vain.
 * A plan that is still being written is no wave yet: see `wave-drafts.ts`.
 */
export const waveState = z
  .enum(['preparing', 'awaiting-approval', 'approved', 'open', 'closing', 'closed', 'released', 'archived', 'cancelled'])
  .meta({ id: 'WaveState' });
export type WaveState = z.infer<typeof waveState>;

export const waveSummary = z
  .strictObject({
    id: waveId,
    title: localizedText,
    kind: waveKind,
    state: waveState,
    instrumentId,
    organisationVersion: organisationVersionId,
    opensAt: instant,
    closesAt: instant,
    resultsAt: instant.optional().meta({ description: 'When leaders and representatives see the results; absent: at release' }),
    employeesSeeResultsAt: instant.optional().meta({ description: 'When everybody else does; absent: at the same minute' }),
    isDemo: z.boolean(),
  })
  .meta({ id: 'WaveSummary' });
export type WaveSummary = z.infer<typeof waveSummary>;

/** Response by virksomhet while a wave is open. Every invited person is in one group; those of fewer than ten are told as one rest. */
export const participationGroups = z
  .strictObject({
    asOf: z.iso.date(),
    groups: z.array(
      z.strictObject({
        units: z.array(z.strictObject({ id: unitId, name: z.string() })),
        isRest: z.boolean().meta({ description: 'Units too small to be told of alone, and people counted above a virksomhet' }),
        invitedCount: z.int(),
        responsePercent: z.int(),
      }),
    ),
  })
  .meta({ id: 'ParticipationGroups' });
export type ParticipationGroups = z.infer<typeof participationGroups>;

export const waveDetail = z
  .strictObject({
    wave: waveSummary,
    keys: z.strictObject({ madeCount: z.int(), neededCount: z.int() }),
    protocol: protocol.nullable(),
    protocolHash: sha256.nullable(),
    approvals: z.array(approval),
    participation: z
      .strictObject({ invitedCount: z.int(), fetchedCount: z.int(), responsePercent: z.int().nullable(), asOf: z.iso.date() })
      .nullable()
      .meta({ description: 'While open: refreshed once a day; null when fewer than ten are invited' }),
    closeReceipt: closeReceipt.nullable().meta({ description: 'Once the wave is closed' }),
    problem: z.string().nullable(),
  })
  .meta({ id: 'WaveDetail' });
export type WaveDetail = z.infer<typeof waveDetail>;

/** What the answering page needs to know of an open wave; says nothing of who is asking. */
export const answerSheet = z
  .strictObject({
    wave: waveSummary,
    definition: definitionDocument,
    definitionHash: sha256,
    collectorOrigin: z.url(),
    levels: z
      .array(level)
      .meta({ description: 'With a ballot’s levelIds these decide the routing: contextOfLabel of survey-definitions' }),
    isFirstWave: z.boolean(),
    localUnits: z
      .array(z.strictObject({ virksomhet: unitId, unitIds: z.array(unitId) }))
      .meta({ description: 'For each virksomhet with questions of its own: the units of ballot buckets that lie in it' }),
    policy: disclosurePolicy,
    keyFingerprint: sha256,
  })
  .meta({ id: 'AnswerSheet' });
export type AnswerSheet = z.infer<typeof answerSheet>;

/** The printed codes of one ballot bucket, to be drawn from a box, never handed out by name. */
export const paperCodeSheet = z
  .strictObject({
    bucket: z.string(),
    unitName: z.string(),
    places: z.array(z.strictObject({ unitId, levelId: z.string() })).meta({ description: 'Whose people draw from this box' }),
    codes: z.array(z.string()),
  })
  .meta({ id: 'PaperCodeSheet' });
export type PaperCodeSheet = z.infer<typeof paperCodeSheet>;

const params = z.strictObject({ wave: waveId });

export const waveEndpoints = {
  listWaves: endpoint({
    method: 'get',
    path: '/malinger',
    summary: 'All waves, newest first',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ waves: z.array(waveSummary) }),
  }),
  readWave: endpoint({
    method: 'get',
    path: '/malinger/{wave}',
    summary: 'A wave with its protocol, approvals and, while open, participation',
    access: 'signed-in',
    params,
    query: nothing,
    body: nothing,
    answer: waveDetail,
  }),
  readParticipation: endpoint({
    method: 'get',
    path: '/malinger/{wave}/deltakelse',
    summary: 'Response by virksomhet while the wave is open: whole per cent, counted once a day, never of fewer than ten invited',
    access: ['analyst', 'operator', 'director', 'union-representative', 'safety-representative', 'data-protection-officer'],
    params,
    query: nothing,
    body: nothing,
    answer: participationGroups,
  }),
  planWave: endpoint({
    method: 'post',
    path: '/malinger',
    summary: 'Plan a wave: cuts ballot buckets and starts making their keys in the background',
    access: ['analyst', 'operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({
      id: waveId,
      title: localizedText,
      kind: waveKind,
      instrumentId,
      instrumentVersion: instrumentVersion.optional().meta({ description: 'The last one when absent' }),
      organisationVersion: organisationVersionId,
      audience: z.strictObject({ unitIds: z.array(unitId).min(1) }).optional(),
      opensAt: instant,
      closesAt: instant,
      policy: disclosurePolicy.optional(),
      ...waveSchedule.partial().shape,
      acknowledged: z
        .array(acknowledgedWarning)
        .max(30)
        .optional()
        .meta({ description: 'Every warning of the pre-flight must be answered for; the refusal names them' }),
      sealKey: sealKeyRule.optional().meta({ description: 'Who can open the answers: one keeper when absent' }),
      trialAcknowledgement: z
        .string()
        .optional()
        .meta({ description: 'Needed where the storage cannot survive a power cut: the sentence the refusal asks for' }),
    }),
    answer: z.strictObject({
      detail: waveDetail,
      paperCodes: z.array(paperCodeSheet).meta({
        description: 'One-time codes for people without an e-mail address, to be printed now: only their hashes are kept',
      }),
    }),
  }),
  approveProtocol: endpoint({
    method: 'post',
    path: '/malinger/{wave}/godkjenning',
    summary: 'Approve the protocol for one side; both sides must approve the same hash',
    access: ['analyst', 'union-representative', 'safety-representative'],
    params,
    query: nothing,
    body: z.strictObject({ side, protocolHash: sha256 }),
    answer: waveDetail,
  }),
  openWave: endpoint({
    method: 'post',
    path: '/malinger/{wave}/apning',
    summary: 'Open an approved wave',
    access: ['operator', 'analyst'],
    params,
    query: nothing,
    body: nothing,
    answer: waveDetail,
  }),
  closeWave: endpoint({
    method: 'post',
    path: '/malinger/{wave}/lukking',
    summary: 'Close the wave: open all ballots in random order, release the figures, destroy keys and rows',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({ confirmWaveId: waveId }),
    answer: closeReceipt,
  }),
  readAnswerSheet: endpoint({
    method: 'get',
    path: '/malinger/{wave}/skjema',
    summary: 'The questionnaire of an open wave and where its ballots go',
    access: 'everybody',
    params,
    query: nothing,
    body: nothing,
    answer: answerSheet,
  }),
};
