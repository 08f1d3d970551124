import { z } from 'zod';
import { idSchema, unitIdSchema } from './identifiers.ts';
import { localizedTextSchema } from './localized-text.ts';

/** An answer that can be chosen. `exclusive` ones ("none of these") can't stand beside others. */
export const optionSchema = z.strictObject({
  id: idSchema,
  label: localizedTextSchema,
  exclusive: z.boolean().default(false),
  motive: z.string().max(80).optional(),
  facet: idSchema.optional(),
  capability: idSchema.optional(),
  tiltak: z.array(idSchema).max(100).optional(),
  seed: z.string().max(80).optional(),
});
export type Option = z.infer<typeof optionSchema>;

/** Which side of the organisation an item is for. A level is a leader's when its `isLeader` says so, whatever its name. */
export const audienceSchema = z.enum(['all', 'leaders', 'employees']);

const commonFields = {
  id: idSchema,
  /** Number of the wording. A higher number breaks trends unless `equivalences` records why it does not. */
  rev: z.number().int().min(1).default(1),
  /** The dimension or theme the item belongs to. */
  dimension: idSchema.optional(),
  facet: idSchema.optional(),
  construct: z.string().max(200).optional(),
  refs: z.array(z.string().max(80)).max(100).optional(),
  /** Repeats unchanged in every wave. */
  anchor: z.boolean().default(false),
  /** Managers as a group are the theme: shown only where enough of them are covered. */
  aboutLeaders: z.boolean().default(false),
  audience: audienceSchema.default('all'),
  status: z.enum(['standard', 'reserve']).default('standard'),
  /** Written for one virksomhet; never part of a trend. */
  isLocal: z.boolean().default(false),
  /** The unit whose people a local item is asked of. Absent on a local item: all who are asked this definition. */
  virksomhet: unitIdSchema.optional(),
  /** Every answer is voluntary; the field exists so that somebody who writes `true` is told. */
  required: z.literal(false).default(false),
  text: localizedTextSchema,
  /** A help text, or the key of one in `definition.texts`. */
  help: z.union([localizedTextSchema, idSchema]).optional(),
};

const likertItemSchema = z.strictObject({
  ...commonFields,
  type: z.literal('likert'),
  scale: idSchema,
  reverse: z.boolean().default(false),
  pair: idSchema.optional(),
  perspective: z.enum(['self', 'view']).optional(),
});
const singleItemSchema = z.strictObject({
  ...commonFields,
  type: z.literal('single'),
  /** Either a scale or options of its own, never both. */
  scale: idSchema.optional(),
  options: z.array(optionSchema).min(2).max(40).optional(),
});
const multiItemSchema = z.strictObject({
  ...commonFields,
  type: z.literal('multi'),
  options: z.array(optionSchema).min(2).max(40),
  /** The most options one may choose; as many as there are when absent. */
  max: z.number().int().min(1).optional(),
});
const openItemSchema = z.strictObject({
  ...commonFields,
  type: z.literal('open'),
  maxChars: z.number().int().min(1).max(2000),
  /** Nothing written in free text leaves without a person having read it. */
  moderated: z.boolean(),
  /** Asked only when the wave says so by name. */
  defaultOff: z.boolean().default(false),
});

/** A question, once, with a permanent id. */
export const itemSchema = z.discriminatedUnion('type', [likertItemSchema, singleItemSchema, multiItemSchema, openItemSchema]);
export type Item = z.infer<typeof itemSchema>;
export type LikertItem = z.infer<typeof likertItemSchema>;
export type SingleItem = z.infer<typeof singleItemSchema>;
export type MultiItem = z.infer<typeof multiItemSchema>;
export type OpenItem = z.infer<typeof openItemSchema>;
