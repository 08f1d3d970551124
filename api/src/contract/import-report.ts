import { z } from 'zod';
import { organisationVersionId, unitId } from './common.ts';

/** What a file holds: the tree of units, or people with where they work. */
export const importFileKind = z.enum(['units', 'people']).meta({ id: 'ImportFileKind' });
export type ImportFileKind = z.infer<typeof importFileKind>;

/** Why a file is refused: a stable word; the page says it in the reader's language, with how to mend it. */
export const importFaultCode = z
  .enum([
    // the file as such
    'empty-file',
    'no-header',
    'one-column',
    'column-twice',
    'uneven-row',
    'not-text',
    'not-spreadsheet',
    'broken-encoding',
    'garbled-letters',
    'too-large-unpacked',
    'too-many-rows',
    'too-many-columns',
    'no-rows',
    'broken-quotes',
    'unreadable',
    'formula-without-value',
    'formula-error',
    'column-missing',
    'missing-level-and-title',
    // units
    'unit-id-missing',
    'unit-id-odd',
    'unit-id-twice',
    'name-missing',
    'unit-type-missing',
    'parent-unknown',
    'cycle',
    'too-deep',
    'root-missing',
    'several-roots',
    'date-odd',
    'dates-crossed',
    'headcount-odd',
    // people
    'person-id-odd',
    'person-twice',
    'no-main-position',
    'unit-unknown',
    'level-unknown',
    'title-unknown',
    'level-missing',
    'phone-odd',
    'email-odd',
    'yes-no-odd',
    'language-odd',
    'person-name-missing',
    // what there is already
    'changed-since',
    'interrupted',
  ])
  .meta({ id: 'ImportFaultCode' });
export type ImportFaultCode = z.infer<typeof importFaultCode>;

export const importFault = z
  .strictObject({
    kind: importFileKind,
    code: importFaultCode,
    /** 1 is the header; null: the file as a whole. */
    line: z.int().nullable(),
    column: z.string().nullable(),
    /** What stands there, where that is no person; empty otherwise. */
    value: z.string(),
  })
  .meta({ id: 'ImportFault' });
export type ImportFault = z.infer<typeof importFault>;

/** What was done to make sense of a file, so that nobody is surprised: its encoding, its separator, which sheet. */
export const readingNote = z
  .strictObject({
    code: z.enum(['encoding', 'separator', 'sheet', 'other-sheets', 'formulas', 'merged-cells', 'hidden-rows', 'empty-columns']),
    value: z.string(),
  })
  .meta({ id: 'ReadingNote' });
export type ReadingNote = z.infer<typeof readingNote>;

const unitCounts = z.strictObject({
  added: z.int(),
  moved: z.int(),
  renamed: z.int(),
  changed: z.int().meta({ description: 'Type, service area, geography or dates differ' }),
  closed: z.int(),
  unchanged: z.int(),
});
export type UnitChangeCounts = z.infer<typeof unitCounts>;

const peopleCounts = z.strictObject({
  added: z.int(),
  left: z.int(),
  changedUnit: z.int(),
  changedLevel: z.int(),
  changedContact: z.int(),
  unchanged: z.int(),
});
export type PeopleChangeCounts = z.infer<typeof peopleCounts>;

const unitChange = z.strictObject({
  kind: z.enum(['added', 'moved', 'renamed', 'changed', 'closed']),
  unitId,
  name: z.string(),
  /** What it was, for moved and renamed; which properties, for changed. */
  before: z.string(),
  after: z.string(),
});
export type UnitChange = z.infer<typeof unitChange>;

/** What an import would change below one virksomhet (or what lies above all of them). */
const virksomhetReport = z.strictObject({
  unitId,
  name: z.string(),
  units: unitCounts,
  people: peopleCounts.nullable(),
  changes: z.array(unitChange).max(200),
  changeCount: z.int(),
});
export type VirksomhetReport = z.infer<typeof virksomhetReport>;

/** Nothing that stops an import, but something to look at first. */
const importWarning = z.strictObject({
  code: z.enum([
    'units-without-leader',
    'units-with-several-leaders',
    'units-without-people',
    'people-without-contact',
    'several-positions',
    'headcounts-differ',
    'many-closed',
    'many-left',
    'title-and-level-differ',
    'shared-email',
  ]),
  count: z.int(),
  examples: z.array(z.string()).max(5),
});
export type ImportWarning = z.infer<typeof importWarning>;

export const importReport = z
  .strictObject({
    comparedWith: organisationVersionId.nullable(),
    units: z.strictObject({ total: z.int(), counts: unitCounts }),
    people: z.strictObject({ total: z.int(), counts: peopleCounts }).nullable(),
    virksomheter: z.array(virksomhetReport),
    warnings: z.array(importWarning),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;
