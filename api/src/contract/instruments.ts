import { z } from 'zod';
import { dimensionId, instant, instrumentId, itemId, localizedText, nothing, sha256 } from './common.ts';
import { endpoint } from './endpoint.ts';

/** A semantic version, as survey-definitions reads it. */
export const instrumentVersion = z.string().regex(/^[0-9A-Za-z.-]{5,60}$/u, 'a version looks like 1.4.0');

/** Minutes one person needs for the longest way through, as each audience meets it. */
export const minutesPerAudience = z.strictObject({ employee: z.number(), leader: z.number() });

export const instrumentSummary = z
  .strictObject({
    id: instrumentId,
    version: instrumentVersion,
    hash: sha256,
    kind: z.string(),
    title: localizedText,
    purpose: localizedText,
    status: z.string(),
    statementCount: z.int(),
    employeeMinutes: z.number(),
  })
  .meta({ id: 'InstrumentSummary' });
export type InstrumentSummary = z.infer<typeof instrumentSummary>;

/** What answering costs one person in a year when every instrument is used as often as it says. */
export const yearlyBurden = z
  .strictObject({
    instruments: z.array(
      z.strictObject({
        id: instrumentId,
        title: localizedText,
        roundsPerYear: z.number().meta({ description: 'How many times one person is asked in a year' }),
        minutesPerRound: minutesPerAudience,
        minutesPerYear: minutesPerAudience,
      }),
    ),
    minutesPerYear: minutesPerAudience,
  })
  .meta({ id: 'YearlyBurden' });
export type YearlyBurden = z.infer<typeof yearlyBurden>;

/** A whole definition. Its own schema lives in survey-definitions and is applied behind the door. */
export const definitionDocument = z.looseObject({ id: instrumentId, version: z.string() }).meta({ id: 'Definition' });

/** A version as it was saved. Nothing in it can be changed any more. */
export const storedVersion = z
  .strictObject({
    version: instrumentVersion,
    hash: sha256,
    status: z.string(),
    savedAt: instant.nullable().meta({ description: 'null for what came with the product' }),
    isUsedInWave: z.boolean(),
  })
  .meta({ id: 'StoredVersion' });
export type StoredVersion = z.infer<typeof storedVersion>;

/** What became of one item between two versions. Only `unchanged` and `equivalent` carry a trend. */
export const itemChange = z
  .strictObject({
    item: itemId,
    verdict: z.enum(['unchanged', 'wording-changed', 'equivalent', 'added', 'removed', 'local']),
    changes: z.array(z.string()).meta({ description: 'Which aspects differ: text, labels, scale, …' }),
    reasons: z.array(z.string()).meta({ description: 'Recorded decisions that keep the trend alive' }),
    before: localizedText.nullable(),
    after: localizedText.nullable(),
  })
  .meta({ id: 'ItemChange' });
export type ItemChange = z.infer<typeof itemChange>;

export const versionComparison = z
  .strictObject({
    from: instrumentVersion,
    to: instrumentVersion,
    items: z.array(itemChange),
    dimensions: z.array(
      z.strictObject({
        dimension: dimensionId,
        name: localizedText,
        verdict: z.enum(['same-items', 'items-changed', 'added', 'removed']),
        commonItems: z.array(itemId),
      }),
    ),
    rotation: z
      .array(z.strictObject({ item: itemId, askedShareBefore: z.number(), askedShareAfter: z.number() }))
      .meta({ description: 'Questions that another share of people is asked (0–1): their trend holds, from other counts' }),
    context: z
      .strictObject({ moved: z.array(itemId), introduced: z.array(itemId), isIntroChanged: z.boolean() })
      .meta({ description: 'What is read before questions that both ask: the trend holds, but answers may be coloured by it' }),
    versionStep: z
      .enum(['none', 'patch', 'minor', 'major'])
      .meta({ description: 'The smallest rise of the version that tells the truth about the difference' }),
  })
  .meta({ id: 'VersionComparison' });
export type VersionComparison = z.infer<typeof versionComparison>;

/** A file to be saved by whoever asked for it. */
export const exportedFile = z
  .strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() })
  .meta({ id: 'ExportedFile' });
export type ExportedFile = z.infer<typeof exportedFile>;

const params = z.strictObject({ instrument: instrumentId });
const oneVersion = z.strictObject({ versjon: instrumentVersion.optional() });

export const instrumentEndpoints = {
  listInstruments: endpoint({
    method: 'get',
    path: '/instrumenter',
    summary: 'The instruments that can be used in a wave, and what they cost one person in a year',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ instruments: z.array(instrumentSummary), burden: yearlyBurden }),
  }),
  readInstrument: endpoint({
    method: 'get',
    path: '/instrumenter/{instrument}',
    summary: 'One version of an instrument (the last when none is named), whole, in all its languages',
    access: 'anyone',
    params,
    query: oneVersion,
    body: nothing,
    answer: z.strictObject({ hash: sha256, definition: definitionDocument }),
  }),
  listVersions: endpoint({
    method: 'get',
    path: '/instrumenter/{instrument}/versjoner',
    summary: 'Every version of an instrument, newest first',
    access: 'anyone',
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ versions: z.array(storedVersion) }),
  }),
  compareVersions: endpoint({
    method: 'get',
    path: '/instrumenter/{instrument}/endringer',
    summary: 'What differs between two versions, item by item and theme by theme: the verdicts that comparisons of results use',
    access: 'anyone',
    params,
    query: z.strictObject({ fra: instrumentVersion, til: instrumentVersion }),
    body: nothing,
    answer: versionComparison,
  }),
  exportInstrument: endpoint({
    method: 'get',
    path: '/instrumenter/{instrument}/eksport',
    summary: 'One version as a file for other systems: our own JSON, or DDI-Codebook XML',
    access: 'anyone',
    params,
    query: z.strictObject({ format: z.enum(['json', 'ddi']), versjon: instrumentVersion.optional() }),
    body: nothing,
    answer: exportedFile,
  }),
  readDefinitionSchema: endpoint({
    method: 'get',
    path: '/definisjonsskjema.json',
    summary: 'JSON Schema of a definition',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.looseObject({ $schema: z.string() }),
  }),
  readBank: endpoint({
    method: 'get',
    path: '/sporsmalsbank',
    summary: 'The item bank: every item once, with the themes, scales and texts they lean on',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({
      items: z.array(z.looseObject({ id: itemId })),
      dimensions: z.array(z.looseObject({ id: dimensionId })),
      scales: z.record(z.string(), z.looseObject({})),
      texts: z.record(z.string(), localizedText),
    }),
  }),
  addInstrument: endpoint({
    method: 'post',
    path: '/instrumenter',
    summary: 'Add an instrument, or a new version of one',
    access: ['analyst'],
    params: nothing,
    query: nothing,
    body: definitionDocument,
    answer: z.strictObject({ id: instrumentId, version: z.string(), hash: sha256 }),
  }),
};
