import { z } from 'zod';
import { idSchema } from './identifiers.ts';
import { localizedTextSchema } from './localized-text.ts';

/** A measure somebody could take, with the dimensions it is meant to help. */
export const tiltakSchema = z.strictObject({
  id: idSchema,
  area: z.enum(['kompetanse', 'kommunikasjon', 'kultur', 'medvirkning']),
  horizon: z.enum(['kort', 'lang']),
  horizonYears: z.string(),
  text: localizedTextSchema,
  /** Ids of the bank's dimensions; a definition's dimension matches by its `theme`, or by its id when it has none. `*` = any. */
  dimensions: z.array(z.union([z.literal('*'), idSchema])),
  seed: z.string(),
  kind: z.string(),
});
export type Tiltak = z.infer<typeof tiltakSchema>;

/** Something to follow over the years, with what it is computed from. */
export const indicatorSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  definition: z.string(),
  items: z.array(idSchema),
  baseline: z.number().nullable(),
  target2030: z.number().nullable(),
  note: z.string(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** A word of the screens. */
export const uiTermSchema = z.strictObject({
  key: z.string(),
  nb: z.string().min(1),
  nn: z.string().min(1),
  en: z.string().min(1),
});
export type UiTerm = z.infer<typeof uiTermSchema>;

/** A background variable: printed on the ballot by the office, or answered by the person. */
export const attributeSchema = z.strictObject({
  id: idSchema,
  source: z.enum(['ballot', 'self']),
  type: z.enum(['enum', 'unitRef']),
  label: localizedTextSchema,
  values: z.array(z.strictObject({ id: idSchema, label: localizedTextSchema })).optional(),
  groupings: z.record(z.string(), z.record(z.string(), z.array(z.string()))).optional(),
  optional: z.boolean().default(false),
  /** Shown for the whole city only; never crossed with units. */
  citywideOnly: z.boolean().default(false),
  defaultOff: z.boolean().default(false),
  fromPhase: z.string().optional(),
  note: z.string().optional(),
});
export type Attribute = z.infer<typeof attributeSchema>;

/** One element of the report and what in the product answers it. */
export const traceRowSchema = z.strictObject({
  id: z.string(),
  section: z.string(),
  kind: z.string(),
  what: z.string(),
  software: z.string(),
  class: z.enum(['core', 'ext', 'out']),
  note: z.string(),
});
export type TraceRow = z.infer<typeof traceRowSchema>;
