import { z } from 'zod';
import { bucketId } from './ballot.ts';
import { instant, nothing, sha256, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What was destroyed in a step, by name; pages have words for each. */
export const destroyedThing = z.enum([
  'invitations',
  'letters',
  'personal links',
  'printed codes',
  'signing keys',
  'sealed ballots',
  'answer rows',
  'seal key',
]);
export type DestroyedThing = z.infer<typeof destroyedThing>;

const spentCount = z.strictObject({ bucket: bucketId, spent: z.int().min(0) });
const officeCount = z.strictObject({
  bucket: bucketId,
  invited: z.int().min(0),
  issued: z.int().min(0).meta({ description: 'People and printed codes that fetched a ballot' }),
  reissued: z.int().min(0).meta({ description: 'Ballots given anew after a device was lost; the first may have been cast too' }),
});

/** Printed codes of the whole wave. Never per bucket: the people without an e-mail address are a smaller group than a bucket is. */
export const printedCodeCounts = z
  .strictObject({ made: z.int(), used: z.int(), unused: z.int() })
  .nullable()
  .meta({ description: 'null: fewer than ten were made, or none' });
export type PrintedCodeCounts = z.infer<typeof printedCodeCounts>;

const closedBy = z.strictObject({ name: z.string(), role: z.string() });

/** Why both sides ended a wave before its time. Before opening one side may cancel it alone. */
export const agreedEnding = z.strictObject({
  reason: z.string(),
  agreedBy: z.array(z.strictObject({ side: z.enum(['employer', 'employees']), role: z.string() })),
});
export type AgreedEnding = z.infer<typeof agreedEnding>;

/** What is told in each step. */
const steps = {
  begun: z.strictObject({
    protocolHash: sha256,
    keyFingerprint: sha256,
    definitionHash: sha256,
    closedBy,
    early: agreedEnding.optional(),
  }),
  'cancel-decided': agreedEnding,
  'box-shut': z.strictObject({ buckets: z.array(spentCount) }),
  'office-closed': z.strictObject({
    buckets: z.array(officeCount),
    printedCodes: printedCodeCounts,
    destroyed: z.array(destroyedThing),
  }),
  counted: z.strictObject({
    keyOpenedBy: z
      .array(z.strictObject({ office: z.string() }))
      .meta({ description: 'Who gave their part of the key; none when it lay with one keeper' }),
    countedCount: z.int().meta({ description: 'Ballots that could be read: as many as the ballot list has lines' }),
    unreadableCount: z.int(),
    partlyRefusedCount: z.int().meta({ description: 'Counted ballots of which some answer broke a rule and was left out' }),
    releaseHash: sha256,
    ballotListHash: sha256,
  }),
  'ballots-destroyed': z.strictObject({ destroyed: z.array(destroyedThing) }),
  'seal-key-destroyed': z.strictObject({ destroyed: z.array(destroyedThing) }),
  'box-overwritten': z.strictObject({}),
  'office-overwritten': z.strictObject({}),
  finished: z.strictObject({ releaseHash: sha256, ballotListHash: sha256 }),
  cancelled: z.strictObject({}),
} as const;

/** What each step of a closing tells, and of a closing under way: of the steps that have been taken. */
export type CloseSteps = { readonly [Step in keyof typeof steps]: z.infer<(typeof steps)[Step]> };
export const closeStepsTold = z.strictObject(steps).partial();
export type CloseStepsTold = z.infer<typeof closeStepsTold>;
export type CloseStep = keyof CloseSteps;

/** The steps in the order they are taken. */
export const closeSteps = [
  'begun',
  'box-shut',
  'office-closed',
  'counted',
  'ballots-destroyed',
  'seal-key-destroyed',
  'box-overwritten',
  'office-overwritten',
  'finished',
] as const satisfies readonly CloseStep[];

/** The steps of a cancelled wave: nothing is counted. The decision may come later, when a closing hangs because its key is lost. */
export const cancelSteps = [
  'begun',
  'cancel-decided',
  'box-shut',
  'office-closed',
  'ballots-destroyed',
  'seal-key-destroyed',
  'box-overwritten',
  'office-overwritten',
  'cancelled',
] as const satisfies readonly CloseStep[];

const entryOf = <Step extends CloseStep>(step: Step) =>
  z.strictObject({
    number: z.int().min(1),
    step: z.literal(step),
    at: instant,
    told: steps[step],
    previousHash: sha256.meta({ description: 'Hash of the entry before; of the first: of what both sides approved' }),
    hash: sha256,
  });

/** One entry of the protocol. Its hash is taken over all the rest of it, so that a changed entry breaks the chain. */
export const closeEntry = z.discriminatedUnion('step', [
  entryOf('begun'),
  entryOf('box-shut'),
  entryOf('office-closed'),
  entryOf('counted'),
  entryOf('ballots-destroyed'),
  entryOf('seal-key-destroyed'),
  entryOf('box-overwritten'),
  entryOf('office-overwritten'),
  entryOf('finished'),
  entryOf('cancel-decided'),
  entryOf('cancelled'),
]);
export type CloseEntry = z.infer<typeof closeEntry>;

export const closeProtocolFormat = 'takhoyde-close/1';

/** The protocol of a closing: each step with what was counted and destroyed in it, chained by hash. */
export const closeProtocol = z
  .strictObject({ format: z.literal(closeProtocolFormat), wave: waveId, entries: z.array(closeEntry) })
  .meta({ id: 'CloseProtocol' });
export type CloseProtocol = z.infer<typeof closeProtocol>;

/** What a closed wave is told of in one look: totals, what was destroyed, and the hash of its release. */
export const closeReceipt = z
  .strictObject({
    waveId,
    releaseHash: sha256,
    bucketCounts: z.strictObject({ buckets: z.int(), invited: z.int(), issued: z.int(), reissued: z.int(), spent: z.int() }),
    answersTallied: z.int(),
    answersRefused: z.int().meta({ description: 'Ballots whose content did not follow the definition' }),
    destroyed: z.array(z.string()),
  })
  .meta({ id: 'CloseReceipt' });
export type CloseReceipt = z.infer<typeof closeReceipt>;

/** What anybody may know of a wave to hold it against what they have from elsewhere. No names. */
export const waveSeals = z
  .strictObject({
    wave: waveId,
    keyFingerprint: sha256.nullable().meta({ description: 'null: the keys are not made yet' }),
    protocolHash: sha256.nullable(),
    approvedBy: z.array(z.enum(['employer', 'employees'])).meta({ description: 'Sides that have approved this very protocol' }),
  })
  .meta({ id: 'WaveSeals' });
export type WaveSeals = z.infer<typeof waveSeals>;

export const closingEndpoints = {
  readWaveSeals: endpoint({
    method: 'get',
    path: '/malinger/{wave}/fingeravtrykk',
    summary: 'The fingerprint of the keys of a wave, and the hash of the protocol that both sides approved',
    access: 'anyone',
    params: z.strictObject({ wave: waveId }),
    query: nothing,
    body: nothing,
    answer: waveSeals,
  }),
  readCloseProtocol: endpoint({
    method: 'get',
    path: '/malinger/{wave}/stengeprotokoll',
    summary: 'The protocol of a closed wave: what was counted and destroyed, step by step, chained by hash',
    access: 'anyone',
    params: z.strictObject({ wave: waveId }),
    query: nothing,
    body: nothing,
    answer: closeProtocol,
  }),
};
