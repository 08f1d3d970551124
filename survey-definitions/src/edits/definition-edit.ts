import { z } from 'zod';
import { idSchema, unitIdSchema } from '../identifiers.ts';
import { audienceSchema } from '../item.ts';
import { localizedTextSchema } from '../localized-text.ts';
import { rotationSchema } from '../rotation.ts';

/** A place in a list, counted from 0; beyond the end means at the end, absent as well. */
const at = z.number().int().min(0).max(1000).optional();

const localFields = {
  text: localizedTextSchema,
  help: localizedTextSchema.optional(),
  /** Whose people are asked; absent: all who are asked the definition. */
  virksomhet: unitIdSchema.optional(),
  audience: audienceSchema.default('all'),
  /** True where managers as a group are the theme: then it is shown only where enough of them are covered. */
  aboutLeaders: z.boolean().default(false),
};
const options = z
  .array(z.strictObject({ id: idSchema, label: localizedTextSchema, exclusive: z.boolean().default(false) }))
  .min(2)
  .max(12);

/** A question of a virksomhet's own. Never open: free text has guards that only the common instruments carry. */
export const localItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('likert'), ...localFields, scale: idSchema }),
  z.strictObject({ type: z.literal('single'), ...localFields, options }),
  z.strictObject({ type: z.literal('multi'), ...localFields, options, max: z.number().int().min(1).max(12).optional() }),
]);
export type LocalItem = z.infer<typeof localItemSchema>;

/** One change to a survey in the making, as it comes over the wire. `editDefinition` carries it out or says why not. */
export const definitionEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take-out'), item: idSchema }),
  z.strictObject({ kind: z.literal('take-in'), item: idSchema, section: idSchema, at }),
  z.strictObject({ kind: z.literal('move'), item: idSchema, section: idSchema, at }),
  z.strictObject({ kind: z.literal('add-local'), local: localItemSchema, section: idSchema, at }),
  z.strictObject({ kind: z.literal('change-local'), item: idSchema, local: localItemSchema }),
  z.strictObject({ kind: z.literal('add-section'), title: localizedTextSchema, at }),
  z.strictObject({ kind: z.literal('rename-section'), section: idSchema, title: localizedTextSchema }),
  z.strictObject({ kind: z.literal('remove-section'), section: idSchema }),
  z.strictObject({ kind: z.literal('move-section'), section: idSchema, at }),
  z.strictObject({
    kind: z.literal('retitle'),
    title: localizedTextSchema.optional(),
    purpose: localizedTextSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('reword'),
    item: idSchema,
    text: localizedTextSchema,
    /** A help text of its own; absent: as before. */
    help: localizedTextSchema.optional(),
    /** Why the new wording still measures the same; absent: the trend of the item breaks. */
    equivalence: z.string().min(10).max(2000).optional(),
  }),
  z.strictObject({ kind: z.literal('set-rotation'), rotation: rotationSchema.nullable() }),
  z.strictObject({ kind: z.literal('set-rounds'), roundsPerYear: z.number().gt(0).max(52).nullable() }),
]);
export type DefinitionEdit = z.infer<typeof definitionEditSchema>;
/** An edit of one kind: `EditOf<'take-in'>`. */
export type EditOf<Kind extends DefinitionEdit['kind']> = Extract<DefinitionEdit, { kind: Kind }>;
