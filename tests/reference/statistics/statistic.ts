import { z } from 'zod';
import type { Cells } from '../cells.ts';
import { BadReferenceSet, type Check, type Row } from '../reference-set.ts';

/** One kind of statistic: how a check of it is answered, in the fields that the layout names. */
export type Statistic = (cells: Cells, check: Check) => unknown;

/** Parameters of a check, or one sentence about what is wrong with them. */
export const paramsOf = <Shape extends z.ZodType>(check: Check, shape: Shape): z.infer<Shape> => {
  const parsed = shape.safeParse(check.params);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BadReferenceSet(`check ${check.id}: params.${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
};

/** The two groups of a comparison; the sign is always a minus b. */
export const groupsOf = (cells: Cells, check: Check): { a: readonly Row[]; b: readonly Row[] } => {
  const { a, b } = check.groups ?? {};
  if (a === undefined || b === undefined) throw new BadReferenceSet(`check ${check.id} requires groups a and b`);
  const rows = cells.select(check.where);
  const inBoth = new Set(rows);
  return { a: cells.select(a).filter((row) => inBoth.has(row)), b: cells.select(b).filter((row) => inBoth.has(row)) };
};

const text = z.union([z.string(), z.number()]).transform(String);

/** One text or a list of them: a list of one is often written as the one. */
export const texts = z.union([text.transform((one) => [one]), z.array(text)]);

export const itemParams = z.object({ item: z.string(), conf: z.number().default(0.95), N: z.number().optional() });
export const dimensionParams = z.object({ dimension: z.string(), conf: z.number().default(0.95), N: z.number().optional() });
export const byParams = z.object({ dimension: z.string(), by: z.string() });

/** Names beside values, as the expected files write them. */
export const named = <Value>(names: readonly string[], values: readonly Value[]): Record<string, Value | undefined> =>
  Object.fromEntries(names.map((name, place) => [name, values[place]]));
