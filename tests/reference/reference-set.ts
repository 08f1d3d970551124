import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A folder that is not laid out as a reference set. The message is one sentence for the person at the keyboard. */
export class BadReferenceSet extends Error {}

const where = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]));
export type Where = z.infer<typeof where>;

const tolerance = z.object({ rel: z.number().optional(), abs: z.number().optional() });
export type Tolerance = z.infer<typeof tolerance>;

const checkSchema = z.object({
  id: z.string(),
  stat: z.string(),
  where: where.optional(),
  groups: z.record(z.string(), where).optional(),
  params: z.record(z.string(), z.unknown()).default({}),
  expected: z.record(z.string(), z.unknown()),
  tol: z.record(z.string(), tolerance),
});
export type Check = z.infer<typeof checkSchema>;

const scaleSchema = z.object({
  min: z.number(),
  max: z.number(),
  favourable: z.array(z.number()).default([]),
  unfavourable: z.array(z.number()).default([]),
});

const metaSchema = z.object({
  id: z.string().optional(),
  scale: scaleSchema.optional(),
  columns: z.record(z.string(), z.string().nullable()).default({}),
  items: z
    .array(z.object({ id: z.string(), dimension: z.string().optional(), reversed: z.boolean().default(false) }))
    .default([]),
  dimensions: z
    .record(
      z.string(),
      z.object({
        items: z.array(z.string()).default([]),
        min_answered: z.number().default(1),
        score_column: z.string().optional(),
      }),
    )
    .default({}),
});
export type Meta = z.infer<typeof metaSchema>;

export type Row = Readonly<Record<string, string>>;

/** A set read into memory, every row still as written. */
export type ReferenceSet = {
  readonly name: string;
  readonly meta: Meta;
  readonly rows: readonly Row[];
  readonly invited: readonly Row[];
  readonly crosswalk: readonly Row[];
  readonly checks: readonly Check[];
};

const readJson = <T>(folder: string, name: string, schema: z.ZodType<T>): T => {
  const path = join(folder, name);
  if (!existsSync(path)) throw new BadReferenceSet(`${folder} has no ${name}`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new BadReferenceSet(`${path} is not JSON`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BadReferenceSet(`${path}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'wrong layout'}`);
};

/** A dimension that lists no items has those that name it. */
const withItemsOfDimensions = (meta: Meta): Meta => ({
  ...meta,
  dimensions: Object.fromEntries(
    Object.entries(meta.dimensions).map(([id, dimension]) => {
      const naming = meta.items.filter((item) => item.dimension === id).map((item) => item.id);
      return [id, { ...dimension, items: dimension.items.length > 0 ? dimension.items : naming }];
    }),
  ),
});

const readTable = (folder: string, name: string): Row[] => {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  try {
    return parse(readFileSync(path), { columns: true, skip_empty_lines: true, bom: true, trim: true, relax_quotes: true });
  } catch (error) {
    throw new BadReferenceSet(`${path}: ${error instanceof Error ? error.message : 'not a table'}`);
  }
};

const refuseAnswersOffTheScale = (folder: string, { scale, items }: Meta, rows: readonly Row[]): void => {
  if (scale === undefined) return;
  rows.forEach((row, index) => {
    for (const { id } of items) {
      const text = row[id];
      const place = `${join(folder, 'data.csv')} line ${String(index + 2)}`;
      if (text === undefined) throw new BadReferenceSet(`${place} has no column ${id}, which meta.json names as an item`);
      if (
        text !== '' &&
        text !== 'NA' &&
        !(Number.isInteger(Number(text)) && Number(text) >= scale.min && Number(text) <= scale.max)
      ) {
        throw new BadReferenceSet(`${place}: ${id} is ${text}, off the scale ${String(scale.min)}–${String(scale.max)}`);
      }
    }
  });
};

/** Reads a folder of the layout `culture-stats-golden/1`. Knows no set, item, scale or column by name. */
export const readReferenceSet = (folder: string): ReferenceSet => {
  if (!existsSync(folder)) throw new BadReferenceSet(`${folder} does not exist`);
  const expected = readJson(folder, 'expected.json', z.object({ checks: z.array(checkSchema) }));
  const meta = withItemsOfDimensions(readJson(folder, 'meta.json', metaSchema));
  const rows = readTable(folder, 'data.csv');
  refuseAnswersOffTheScale(folder, meta, rows);
  return {
    name: meta.id ?? basename(folder),
    meta,
    rows,
    invited: readTable(folder, 'invited.csv'),
    crosswalk: readTable(folder, 'crosswalk.csv'),
    checks: expected.checks,
  };
};
