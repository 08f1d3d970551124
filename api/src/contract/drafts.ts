import { z } from 'zod';
import { dimensionId, instant, instrumentId, itemId, localizedText, nothing, sha256, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { definitionDocument, instrumentVersion, minutesPerAudience, versionComparison, yearlyBurden } from './instruments.ts';

/** Id of a draft: drawn when it is made. */
export const draftId = z.string().regex(/^[a-z0-9-]{8,40}$/u, 'a draft id has small letters, digits and - only');

/** What a careful methodologist would say of a definition. While there is one, it cannot be saved as a version. */
export const definitionFinding = z
  .strictObject({ rule: z.string(), file: z.string(), id: z.string(), path: z.string(), message: z.string() })
  .meta({ id: 'DefinitionFinding' });
export type DefinitionFinding = z.infer<typeof definitionFinding>;

export const draftSummary = z
  .strictObject({
    id: draftId,
    instrumentId,
    title: localizedText,
    kind: z.string(),
    base: z.strictObject({ instrument: instrumentId, version: instrumentVersion }).nullable(),
    revision: z.int(),
    findingCount: z.int(),
    changedAt: instant,
    changedBy: z.string(),
  })
  .meta({ id: 'DraftSummary' });
export type DraftSummary = z.infer<typeof draftSummary>;

/** A survey in the making, and everything its maker should know of it. */
export const draft = z
  .strictObject({
    summary: draftSummary,
    definition: definitionDocument,
    findings: z.array(definitionFinding),
    /** Items that can't be taken out or reworded: anchors and the core. */
    lockedItems: z.array(itemId),
    minutes: minutesPerAudience,
    lix: z.strictObject({ nb: z.number().nullable(), nn: z.number().nullable(), en: z.number().nullable() }),
    burden: yearlyBurden.meta({ description: 'The year with this draft in place of what it is based on' }),
    comparison: versionComparison.nullable().meta({ description: 'Against what it is based on; null when it stands alone' }),
    nextVersion: instrumentVersion.meta({ description: 'The lowest version that tells the truth about the changes' }),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draft>;

/** What could not be carried over from another system as it stood. */
export const importNote = z
  .strictObject({
    where: z.string(),
    kind: z.enum(['changed', 'left-out', 'needs-attention']),
    code: z.string(),
    values: z.array(z.string()),
  })
  .meta({ id: 'ImportNote' });
export type ImportNote = z.infer<typeof importNote>;

export const importFormat = z.enum(['json', 'ddi', 'limesurvey-tsv', 'limesurvey-lss', 'surveyjs']);

/** The largest questionnaire file that is read, in characters. */
export const maxImportLength = 4_000_000;

/** Themes that came out low, and statements that would follow them up. */
export const pulseSuggestion = z
  .strictObject({
    wave: z.strictObject({ id: waveId, title: localizedText }).nullable().meta({ description: 'null: nothing is released yet' }),
    unit: z.strictObject({ id: unitId, name: z.string() }).nullable(),
    themes: z.array(z.strictObject({ dimension: dimensionId, name: localizedText, mean: z.number(), answerCount: z.int() })),
    items: z.array(itemId).meta({ description: '8 to 12, the bridge to earlier waves first' }),
  })
  .meta({ id: 'PulseSuggestion' });
export type PulseSuggestion = z.infer<typeof pulseSuggestion>;

const rotation = z.strictObject({ per: z.enum(['person', 'bucket']), blockCount: z.int().min(2).max(4) });

/** From where a draft starts. */
const beginning = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('instrument'), instrument: instrumentId, version: instrumentVersion.optional() }),
  z.strictObject({
    from: z.literal('pulse'),
    id: instrumentId,
    title: localizedText,
    items: z.array(itemId).min(1).max(40),
    rotation: rotation.optional().meta({ description: 'Absent: everybody is asked everything' }),
  }),
  z.strictObject({
    from: z.literal('file'),
    fileName: z.string().min(1).max(200),
    content: z.string().min(1).max(maxImportLength),
    format: importFormat.optional().meta({ description: 'Guessed from the content when absent' }),
    id: instrumentId.optional(),
  }),
]);

/** Which draft, and which revision of it the caller has seen: an edit of an older one is refused. */
const revision = z.int().min(1);
const params = z.strictObject({ draft: draftId });
const access = ['analyst'] as const;

export const draftEndpoints = {
  listDrafts: endpoint({
    method: 'get',
    path: '/utkast',
    summary: 'Surveys in the making',
    access,
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ drafts: z.array(draftSummary) }),
  }),
  beginDraft: endpoint({
    method: 'post',
    path: '/utkast',
    summary: 'Begin a draft: from an instrument, as a pulse from the bank, or from a file of another system',
    access,
    params: nothing,
    query: nothing,
    body: beginning,
    answer: z.strictObject({
      draft,
      notes: z.array(importNote).meta({ description: 'For a file: what could not be carried over as it stood' }),
    }),
  }),
  readDraft: endpoint({
    method: 'get',
    path: '/utkast/{draft}',
    summary: 'A draft with its findings, minutes, reading level, burden, and what differs from its base',
    access,
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ draft, notes: z.array(importNote) }),
  }),
  editDraft: endpoint({
    method: 'post',
    path: '/utkast/{draft}/endring',
    summary: 'One change to a draft, in the words of survey-definitions; refused when the rules do not allow it',
    access,
    params,
    query: nothing,
    body: z.strictObject({ revision, edit: z.looseObject({ kind: z.string() }) }),
    answer: draft,
  }),
  saveDraft: endpoint({
    method: 'post',
    path: '/utkast/{draft}/versjon',
    summary: 'Save a draft without findings as a version of its instrument; the draft is gone afterwards',
    access,
    params,
    query: nothing,
    body: z.strictObject({ revision, version: instrumentVersion }),
    answer: z.strictObject({ id: instrumentId, version: instrumentVersion, hash: sha256 }),
  }),
  discardDraft: endpoint({
    method: 'post',
    path: '/utkast/{draft}/sletting',
    summary: 'Throw a draft away',
    access,
    params,
    query: nothing,
    body: z.strictObject({ revision }),
    answer: z.strictObject({ isDiscarded: z.literal(true) }),
  }),
  suggestPulse: endpoint({
    method: 'get',
    path: '/pulsforslag',
    summary: 'Statements for a pulse, from the themes that came out low in the last release of a unit',
    access,
    params: nothing,
    query: z.strictObject({ enhet: unitId.optional(), maling: waveId.optional() }),
    body: nothing,
    answer: pulseSuggestion,
  }),
};
