import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { definitionShape, reportingSchema } from './definition.ts';
import { themeSchema } from './dimension.ts';
import { idSchema } from './identifiers.ts';
import { itemSchema } from './item.ts';
import { languageSchema, localizedTextSchema } from './localized-text.ts';
import { nodeTypeSchema } from './node-type.ts';
import { scaleSchema } from './scale.ts';

const logicTargetSchema = z.union([
  z.strictObject({ item: idSchema, showIf: conditionSchema, note: z.string().optional() }),
  z.strictObject({ section: idSchema, showIf: conditionSchema, note: z.string().optional() }),
]);

/** A `survey-*.json`: which items of the bank are asked, in what order, under which conditions. */
export const surveySchema = z.object({
  ...definitionShape.pick({
    id: true,
    version: true,
    status: true,
    kind: true,
    title: true,
    purpose: true,
    cadence: true,
    attributes: true,
    intro: true,
    sections: true,
    rotation: true,
    roundsPerYear: true,
    estimatedMinutes: true,
    defaultLanguage: true,
  }).shape,
  languages: z.array(languageSchema).min(1),
  logic: z.array(logicTargetSchema),
  reporting: reportingSchema.strip().extend({
    minAnsweredCount: z.record(idSchema, z.number().int().min(1)).default({}),
    core8: z.array(idSchema).optional(),
  }),
});
export type Survey = z.infer<typeof surveySchema>;

/** How the shipped surveys ask an item, which goes with it into every other survey that takes it in. */
export const itemUseSchema = z.strictObject({
  /** Ids of the shipped surveys that ask it; none for reserve items. */
  askedIn: z.array(idSchema),
  /** Asked in sensitive instruments only. */
  isSensitive: z.boolean(),
  /** The most leaders any of them wants covered before it is shown; only for items about leaders. */
  minLeaders: z.number().int().min(3).optional(),
  /** The strictest lowest node type any of them shows it at. */
  lowestNode: nodeTypeSchema.optional(),
  /** Texts that stand before it wherever it is asked. */
  notices: z.array(idSchema),
  /** Conditions of its own. */
  showIf: z.array(conditionSchema),
});
export type ItemUse = z.infer<typeof itemUseSchema>;

/** The item bank: every item once, with the themes, scales and texts they lean on. */
export const bankSchema = z.object({
  items: z.array(itemSchema),
  dimensions: z.array(themeSchema),
  scales: z.record(idSchema, scaleSchema),
  texts: z.record(idSchema, localizedTextSchema),
  /** How the shipped surveys ask each item. */
  uses: z.record(idSchema, itemUseSchema).default({}),
});
export type Bank = z.infer<typeof bankSchema>;
