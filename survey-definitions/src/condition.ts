import { z } from 'zod';
import { idSchema } from './identifiers.ts';

/**
 * The closed little language that decides whether something is shown. It has no arithmetic, no text and no loop, so that
 * it can be evaluated on the phone and again on the server with the same outcome, and read aloud to a union representative.
 */
export type Condition =
  | { attr: string; in: readonly string[] }
  | { item: string; in: readonly (string | number)[] }
  | { item: string; includes: string }
  | { wave: 'notFirst' }
  | { not: Condition }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] };

export { maxConditionDepth } from './condition-depth.ts';

const valuesSchema = z
  .array(z.union([z.string().max(64), z.number().int()]))
  .min(1)
  .max(200);
const attributeIs = z.strictObject({ attr: idSchema, in: z.array(z.string().max(64)).min(1).max(200) });
const answerIs = z.strictObject({ item: idSchema, in: valuesSchema });
const answerIncludes = z.strictObject({ item: idSchema, includes: idSchema });
const waveIs = z.strictObject({ wave: z.literal('notFirst') });
const listSchema = z
  .array(z.lazy(() => conditionSchema))
  .min(1)
  .max(50);

export const conditionSchema: z.ZodType<Condition> = z.union([
  attributeIs,
  answerIs,
  answerIncludes,
  waveIs,
  z.strictObject({ not: z.lazy(() => conditionSchema) }),
  z.strictObject({ all: listSchema }),
  z.strictObject({ any: listSchema }),
]);
