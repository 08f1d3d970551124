import { z } from 'zod';
import { idSchema } from './identifiers.ts';
import { localizedTextSchema } from './localized-text.ts';

const themeFields = {
  id: idSchema,
  name: localizedTextSchema,
  definition: localizedTextSchema.optional(),
  construct: z.string().max(200).optional(),
  refs: z.array(z.string().max(80)).max(100).default([]),
  seed: z.array(z.string().max(80)).max(100).default([]),
  figure3: z.string().max(400).optional(),
};

/** A theme that groups questions but of which no index is computed ("what hinders?"). */
export const themeSchema = z.strictObject(themeFields);
export type Theme = z.infer<typeof themeSchema>;

/**
 * A theme with an index. `items` are the Likert items it is scored from in this definition, which may be fewer than
 * in another one: two indices are the same thing only when their items are (`compareDefinitions` says so).
 */
export const dimensionSchema = z.strictObject({
  ...themeFields,
  /**
   * `single-item`: one statement stands for the theme, and the reader is told. Must be said, never happens by accident. So it is
   * called as well where all others of the theme rotate: an index is worked out from what the same people were asked.
   */
  kind: z.enum(['index', 'single-item']).default('index'),
  items: z.array(idSchema).max(200),
  /** Substantive answers a person needs to count. Default: `reporting.minAnsweredShare` of the items, rounded up. */
  minAnsweredCount: z.number().int().min(1).optional(),
  /** Whose eyes: leaders on their own leadership, or employees on leadership as a whole. Never mixed in one index. */
  perspective: z.enum(['self', 'view']).optional(),
  /** The theme in the bank this index belongs to when its id is another one, as for the two perspectives of a capability. */
  theme: idSchema.optional(),
});
export type Dimension = z.infer<typeof dimensionSchema>;
