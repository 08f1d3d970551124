import { z } from 'zod';
import { instant, instrumentId, localizedText, organisationVersionId, sha256, unitId, waveId } from './common.ts';
import { disclosurePolicy } from './disclosure-policy.ts';
import { sealKeyRule } from './seal-key-rule.ts';
import { waveSchedule } from './wave-schedule.ts';

export const side = z.enum(['employer', 'employees']);
export type Side = z.infer<typeof side>;

export const waveKind = z.enum(['baseline', 'follow-up', 'pulse']);
export type WaveKind = z.infer<typeof waveKind>;

/** A warning somebody has answered for: `code` names the check, `text` says why the wave goes on. */
export const acknowledgedWarning = z.strictObject({ code: z.string().min(1).max(60), text: z.string().trim().min(10).max(1000) });
export type AcknowledgedWarning = z.infer<typeof acknowledgedWarning>;

export const approval = z.strictObject({ side, name: z.string(), role: z.string(), protocolHash: sha256, approvedAt: instant });
export type Approval = z.infer<typeof approval>;

/** The protocol: everything that both sides approve, under one hash. */
export const protocol = z
  .strictObject({
    waveId,
    title: localizedText,
    kind: waveKind,
    instrument: z.strictObject({ id: instrumentId, version: z.string(), hash: sha256, title: localizedText }),
    organisationVersion: organisationVersionId,
    audience: z.strictObject({ unitIds: z.array(unitId), invitedCount: z.int(), bucketCount: z.int() }),
    opensAt: instant,
    closesAt: instant,
    policy: disclosurePolicy,
    sight: z.strictObject({
      leadersAndRepresentatives: z.enum(['at release, the same minute', 'at resultsAt, the same minute']),
      employees: z.enum(['at release, the same minute', 'at employeesSeeResultsAt']),
    }),
    retention: z.strictObject({
      invitations: z.literal('until close'),
      answers: z.literal('until release'),
      release: z.literal('kept'),
    }),
    keyFingerprint: sha256,
    sealKey: sealKeyRule
      .optional()
      .meta({ description: 'Who can open the answers; absent in protocols from before keys could be split' }),
    equivalenceMargin: z.number().meta({ description: 'Points of 100 within which a change counts as about the same' }),
    isTrial: z.boolean(),
    ...waveSchedule.partial().shape,
    acknowledged: z
      .array(acknowledgedWarning)
      .optional()
      .meta({ description: 'Warnings of the pre-flight that were seen, and why the wave goes on all the same' }),
  })
  .meta({ id: 'Protocol' });
export type Protocol = z.infer<typeof protocol>;
