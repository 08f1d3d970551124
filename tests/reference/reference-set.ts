import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A folder that is not laid out as a reference set. The message is one sentence for the person at the keyboard. */
export class BadReferenceSet extends Error {}

/** R writes a list of one as the one, and a list of named things that is empty as `[]`. */
const listOf = <Each extends z.ZodType>(each: Each) => z.union([z.array(each), each.transform((one) => [one])]);
const namedOf = <Each extends z.ZodType>(each: Each) =>
  z.preprocess(
    (value) => (Array.isArray(value) && value.length === 0 ? {} : (value ?? undefined)),
    z.record(z.string(), each).optional(),
  );
const yesOrNo = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

const whereValue = z.union([z.string(), z.number(), z.boolean()]);
const where = namedOf(z.union([whereValue, z.array(whereValue)]));
export type Where = NonNullable<z.infer<typeof where>>;

const tolerance = z.object({ rel: z.number().optional(), abs: z.number().optional() });
export type Tolerance = z.infer<typeof tolerance>;

const checkSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  stat: z.string(),
  where,
  groups: namedOf(where.transform((value) => value ?? {})),
  params: namedOf(z.unknown()).transform((value) => value ?? {}),
  expected: namedOf(z.unknown()).transform((value) => value ?? {}),
  tol: namedOf(tolerance).transform((value) => value ?? {}),
});
export type Check = z.infer<typeof checkSchema>;

const options = listOf(z.number())
  .nullish()
  .transform((value) => value ?? []);
const scaleSchema = z.object({ min: z.number(), max: z.number(), favourable: options, unfavourable: options });
const itemSchema = z.object({ id: z.string(), dimension: z.string().nullish(), reversed: yesOrNo });
const dimensionSchema = z.object({
  items: listOf(z.string())
    .nullish()
    .transform((value) => value ?? []),
  min_answered: z
    .number()
    .nullish()
    .transform((value) => value ?? 1),
  score_column: z.string().nullish(),
});

const metaSchema = z.object({
  id: z.string().nullish(),
  scale: scaleSchema.nullish(),
  columns: namedOf(z.string().nullable()).transform((value) => value ?? {}),
  items: z
    .array(itemSchema)
    .nullish()
    .transform((value) => value ?? []),
  dimensions: namedOf(dimensionSchema).transform((value) => value ?? {}),
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

const readText = (path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new BadReferenceSet(`${path} cannot be read as text in UTF-8`);
  }
};

const readJson = <T>(folder: string, name: string, schema: z.ZodType<T>): T => {
  const path = join(folder, name);
  if (!existsSync(path)) throw new BadReferenceSet(`${folder} has no ${name}`);
  let json: unknown;
  try {
    json = JSON.parse(readText(path).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof BadReferenceSet) throw error;
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
  const text = readText(path);
  if (/^[^,\n]*;/.test(text)) throw new BadReferenceSet(`${path} parts its columns with semicolons; the layout wants commas`);
  try {
    return parse(text, { columns: true, skip_empty_lines: true, bom: true, trim: true, relax_quotes: true });
  } catch (error) {
    throw new BadReferenceSet(`${path}: ${error instanceof Error ? error.message : 'not a table'}`);
  }
};

const refuseAnswersOffTheScale = (folder: string, { scale, items }: Meta, rows: readonly Row[]): void => {
  if (scale === undefined || scale === null) return;
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
