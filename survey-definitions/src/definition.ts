import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { dimensionSchema, themeSchema } from './dimension.ts';
import { idSchema, versionSchema } from './identifiers.ts';
import { itemSchema } from './item.ts';
import { languageSchema, localizedTextSchema } from './localized-text.ts';
import { nodeTypeSchema } from './node-type.ts';
import { rotationSchema } from './rotation.ts';
import { scaleSchema } from './scale.ts';

/** The name and version of this layout; a file that says something else is not read. */
export const definitionSchemaName = 'takhoyde/definition@1';

/** Lists and tables are no longer than a questionnaire could need: a larger one would take the time of all others to read. */
const maxItemCount = 500;
const idList = z.array(idSchema).max(maxItemCount);
const maxTableSize = 500;
const isTable = (table: object): boolean => Object.keys(table).length <= maxTableSize;
const tableTooLarge = `at most ${maxTableSize} entries`;

export const sectionSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  intro: idList.default([]),
  showIf: conditionSchema.optional(),
  /** May be empty while a survey is in the making. */
  items: idList,
});
export type Section = z.infer<typeof sectionSchema>;

const logicSchema = z.strictObject({ item: idSchema, showIf: conditionSchema, note: z.string().max(400).optional() });

const maxGroupCount = 50;
const itemGroupsSchema = z
  .record(idSchema, z.array(idSchema).min(1).max(100))
  .refine((groups) => Object.keys(groups).length <= maxGroupCount, `at most ${maxGroupCount} groups`);

/** How results of this definition may be read. Thresholds are policy of the wave and not found here. */
export const reportingSchema = z.strictObject({
  /** Share 0–1 of a dimension's items a person must have answered substantively to count in it. */
  minAnsweredShare: z.number().gt(0).max(1),
  aboutLeaders: z.strictObject({ minLeaders: z.number().int().min(3) }),
  /** The wave uses the stricter thresholds of sensitive items for everything asked here. */
  isSensitive: z.boolean().default(false),
  /** Lowest node type at which an item may be shown. What is scored from it inherits the restriction. */
  restricted: z.record(idSchema, nodeTypeSchema).refine(isTable, tableTooLarge).default({}),
  /** Lowest node type at which anything of this definition may be shown. */
  lowestNode: nodeTypeSchema.optional(),
  open: z.strictObject({ release: z.literal('moderated'), lowestNode: nodeTypeSchema }).optional(),
  /** Items per facet (team, line, …) and per parallel stem; together they make a matrix. */
  facets: itemGroupsSchema.optional(),
  stems: itemGroupsSchema.optional(),
  coreItems: idList.optional(),
  gap: z.string().max(400).optional(),
  never: z.array(z.string().max(200)).max(100).optional(),
});
export type Reporting = z.infer<typeof reportingSchema>;

/** A recorded decision that a changed wording still measures the same, which keeps the trend alive. */
const equivalenceSchema = z.strictObject({
  item: idSchema,
  fromRev: z.number().int().min(1),
  toRev: z.number().int().min(2),
  reason: z.string().min(10).max(2000),
});
export type Equivalence = z.infer<typeof equivalenceSchema>;

/** A whole instrument in one object: nothing in it points outside, so that it can be frozen and hashed. */
export const definitionShape = z.strictObject({
  schema: z.literal(definitionSchemaName),
  id: idSchema,
  version: versionSchema,
  status: z.string().max(200),
  kind: idSchema,
  title: localizedTextSchema,
  purpose: localizedTextSchema,
  cadence: z
    .record(z.string().max(80), z.union([z.string().max(400), z.array(z.string().max(400)).max(50)]))
    .refine(isTable, tableTooLarge)
    .optional(),
  languages: z.array(languageSchema).min(1),
  defaultLanguage: languageSchema,
  /** Ids of the background variables conditions may ask for. `audience` is always there and is not listed. */
  attributes: idList.default([]),
  intro: idList.default([]),
  sections: z.array(sectionSchema).min(1).max(100),
  logic: z.array(logicSchema).max(1000).default([]),
  reporting: reportingSchema,
  /** Items of which each person is asked a part; absent when everybody is asked everything. */
  rotation: rotationSchema.optional(),
  /** How often one person is asked in a year in which it is used; may be a part of one. Absent: once. */
  roundsPerYear: z.number().gt(0).max(52).optional(),
  estimatedMinutes: z.strictObject({
    employee: z.number().min(0).max(120),
    leader: z.number().min(0).max(120),
    method: z.string().max(400).optional(),
  }),
  items: z.array(itemSchema).min(1).max(maxItemCount),
  dimensions: z.array(dimensionSchema).max(200).default([]),
  themes: z.array(themeSchema).max(200).default([]),
  scales: z.record(idSchema, scaleSchema).refine(isTable, tableTooLarge).default({}),
  texts: z.record(idSchema, localizedTextSchema).refine(isTable, tableTooLarge).default({}),
  equivalences: z.array(equivalenceSchema).max(2000).default([]),
});
export type Definition = z.infer<typeof definitionShape>;
