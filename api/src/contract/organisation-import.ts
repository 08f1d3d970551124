import { z } from 'zod';
import { calendarDate, instant, levelId, nothing, organisationVersionId, sha256 } from './common.ts';
import { endpoint } from './endpoint.ts';
import { importFault, importFileKind, importReport, readingNote } from './import-report.ts';

/** What a column of a units file can be. People placed in a unit are counted per level, in fields `headcount:` and the level. */
export const unitFields = [
  'unit',
  'parent',
  'name',
  'unitType',
  'organisationType',
  'district',
  'geography',
  'serviceArea',
  'validFrom',
  'validTo',
] as const;
/** What a column of a people file can be. Level or local title: one of them must be there. */
export const peopleFields = [
  'person',
  'name',
  'unit',
  'level',
  'title',
  'email',
  'phone',
  'language',
  'isMain',
  'leads',
] as const;

/** Which column of the file is which field. A field that is not there is not in the file. */
export const columnMapping = z
  .record(
    z
      .string()
      .regex(
        /^(?:unit|parent|name|unitType|organisationType|district|geography|serviceArea|validFrom|validTo|person|level|title|email|phone|language|isMain|leads|headcount:.{1,80})$/u,
      ),
    z.string().max(200),
  )
  .meta({ id: 'ColumnMapping' });
export type ColumnMapping = z.infer<typeof columnMapping>;

/** Where an import goes: a new version of the organisation, or people into one that is there. */
export const importTarget = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('new-version'),
      id: organisationVersionId,
      name: z.string().trim().min(1).max(200),
      validFrom: calendarDate,
    }),
    z.strictObject({ kind: z.literal('existing-version'), id: organisationVersionId }),
  ])
  .meta({ id: 'ImportTarget' });
export type ImportTarget = z.infer<typeof importTarget>;

export const importState = z.enum(['columns', 'refused', 'checked', 'importing', 'done', 'stopped', 'discarded']);
export type ImportState = z.infer<typeof importState>;

const importFile = z.strictObject({
  kind: importFileKind,
  name: z.string(),
  sha256,
  byteCount: z.int(),
  rowCount: z.int(),
  notes: z.array(readingNote),
  /** Names of the columns as the file writes them, with what stands in the first rows; empty once the import has ended. */
  columns: z.array(z.strictObject({ name: z.string(), samples: z.array(z.string()) })),
  mapping: columnMapping,
  profileId: z.string().nullable(),
});

const progress = z.strictObject({
  step: z.enum(['checking', 'storing', 'publishing', 'done']),
  doneCount: z.int(),
  totalCount: z.int(),
});
export type ImportProgress = z.infer<typeof progress>;

export const importSummary = z.strictObject({
  id: z.string(),
  state: importState,
  target: importTarget,
  beganAt: instant,
  beganByName: z.string(),
  fileNames: z.array(z.string()),
  imported: z.strictObject({ unitCount: z.int(), personCount: z.int() }).nullable(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importRun = importSummary
  .extend({
    files: z.array(importFile),
    faults: z.array(importFault).max(200),
    faultCount: z.int(),
    report: importReport.nullable(),
    reportHash: sha256.nullable().meta({ description: 'Of files, columns, target and report: what a confirmation is of' }),
    progress: progress.nullable(),
    levelIds: z.array(levelId),
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof importRun>;

export const importProfile = z
  .strictObject({ id: z.string(), kind: importFileKind, name: z.string(), mapping: columnMapping })
  .meta({ id: 'ImportProfile' });
export type ImportProfile = z.infer<typeof importProfile>;

/** Base64 of at most 18 MB: 55 000 people are some 4 MB. */
const sentBytes = z.strictObject({
  name: z.string().min(1).max(200),
  content: z.base64().max(24_000_000),
});
const params = z.strictObject({ import: z.string().min(1).max(60) });
const answer = z.strictObject({ import: importRun });

export const organisationImportEndpoints = {
  listImports: endpoint({
    method: 'get',
    path: '/importer',
    summary: 'Imports of the organisation, newest first, and the columns that are remembered',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ imports: z.array(importSummary), profiles: z.array(importProfile) }),
  }),
  beginImport: endpoint({
    method: 'post',
    path: '/importer',
    summary: 'Begin an import: reads the files (CSV or XLSX), guesses the columns, and changes nothing',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({
      target: importTarget,
      unitsFile: sentBytes.optional(),
      peopleFile: sentBytes.optional(),
    }),
    answer,
  }),
  readImport: endpoint({
    method: 'get',
    path: '/importer/{import}',
    summary: 'An import: its columns, what is wrong with its files, what it would change, how far it has come',
    access: ['operator'],
    params,
    query: nothing,
    body: nothing,
    answer,
  }),
  checkImport: endpoint({
    method: 'post',
    path: '/importer/{import}/provekjoring',
    summary: 'Say which column is what, and dry-run: what would be new, moved, renamed and closed. Changes nothing',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({
      unitsMapping: columnMapping.optional(),
      peopleMapping: columnMapping.optional(),
      saveUnitsAs: z.string().trim().min(1).max(80).optional(),
      savePeopleAs: z.string().trim().min(1).max(80).optional(),
    }),
    answer,
  }),
  confirmImport: endpoint({
    method: 'post',
    path: '/importer/{import}/bekreft',
    summary: 'Take in exactly what was dry-run, in the background; refused when anything has changed since',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({ reportHash: sha256 }),
    answer,
  }),
  discardImport: endpoint({
    method: 'post',
    path: '/importer/{import}/forkast',
    summary: 'Throw away an import that is not under way: its rows are deleted',
    access: ['operator'],
    params,
    query: nothing,
    body: nothing,
    answer,
  }),
  forgetImportProfile: endpoint({
    method: 'post',
    path: '/importer/kolonnevalg/{profile}/glem',
    summary: 'Forget the columns remembered under a name',
    access: ['operator'],
    params: z.strictObject({ profile: z.string().min(1).max(60) }),
    query: nothing,
    body: nothing,
    answer: z.strictObject({ isForgotten: z.literal(true) }),
  }),
};
