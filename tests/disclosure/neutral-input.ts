import { z } from 'zod';

const text = z.string().min(1);
const unit = z.object({ id: text, parent: text.nullable() });
const threshold = z.int().min(5);

/** `disclosure-input/1`: a table family in neutral JSON. Source: docs/methods/disclosure.md, "Neutral formats". */
const schema = z.object({
  format: z.literal('disclosure-input/1'),
  scale: z.object({ min: z.int(), max: z.int() }),
  policy: z.object({ mean: threshold.default(6), share: threshold.default(10), five: threshold.default(30) }),
  levels: z.array(text),
  items: z.array(text),
  dimensions: z.array(z.object({ id: text, items: z.array(text) })).default([]),
  units: z.array(unit),
  responses: z.array(z.object({ unit: text, level: text, answers: z.array(z.int().nullable()) })),
  laterStructure: z
    .strictObject({
      units: z.array(unit),
      crosswalk: z.array(z.object({ from: text, to: text, share: z.number().min(0).max(1) })),
    })
    .optional(),
});

export type NeutralInput = z.infer<typeof schema>;
type Units = NeutralInput['units'];

/** What is wrong with an input, in one line that names the place. */
export class BadInput extends Error {}

const refuse = (place: string, what: string): never => {
  throw new BadInput(`${place}: ${what}`);
};

/** Shares are written as decimals; thirds do not add up exactly. */
const ROUNDING = 1e-9;

/**
 * Reads a neutral input. Edges: anything that could not be tabulated is refused with one line that names the place.
 */
export function parseNeutralInput(json: string): NeutralInput {
  const parsed = schema.safeParse(parseJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(placeOf(issue?.path ?? []), issue?.message ?? 'not readable');
  }
  const input = parsed.data;
  checkScaleAndNames(input);
  checkTree('units', input.units);
  checkResponses(input);
  if (input.laterStructure) checkLater(input.units, input.laterStructure);
  return input;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return refuse('(whole file)', 'not JSON');
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? '(whole file)'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .replace(/^\./, '');

function checkScaleAndNames({ scale, policy, items, dimensions, levels }: NeutralInput): void {
  if (scale.min >= scale.max) refuse('scale', 'min must be below max');
  if (policy.share < policy.mean) refuse('policy.share', 'must be at least policy.mean');
  if (policy.five < policy.share) refuse('policy.five', 'must be at least policy.share');
  checkUnique('levels', levels);
  checkUnique('items', items);
  checkUnique(
    'dimensions',
    dimensions.map(({ id }) => id),
  );
  dimensions.forEach((dimension, index) => {
    checkUnique(`dimensions[${index}].items`, dimension.items);
    dimension.items.forEach((item, at) => {
      if (!items.includes(item)) refuse(`dimensions[${index}].items[${at}]`, `unknown item ${item}`);
    });
  });
}

function checkUnique(place: string, names: readonly string[]): void {
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  if (again >= 0) refuse(`${place}[${again}]`, `${names[again]} stands twice`);
}

function checkTree(place: string, units: Units): void {
  const ids = new Set<string>();
  units.forEach(({ id }, index) => {
    if (ids.has(id)) refuse(`${place}[${index}].id`, `${id} stands twice`);
    ids.add(id);
  });
  units.forEach(({ parent }, index) => {
    if (parent !== null && !ids.has(parent)) refuse(`${place}[${index}].parent`, `unknown unit ${parent}`);
  });
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const loop = units.findIndex(({ id }) => runsInCircle(id, parents));
  if (loop >= 0) refuse(`${place}[${loop}].parent`, `${units[loop]?.id} lies under itself`);
}

function runsInCircle(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

function checkResponses({ responses, units, levels, items, scale }: NeutralInput): void {
  const unitIds = new Set(units.map(({ id }) => id));
  responses.forEach(({ unit: unitId, level, answers }, index) => {
    const place = `responses[${index}]`;
    if (!unitIds.has(unitId)) refuse(`${place}.unit`, `unknown unit ${unitId}`);
    if (!levels.includes(level)) refuse(`${place}.level`, `unknown level ${level}`);
    if (answers.length !== items.length) refuse(`${place}.answers`, `${answers.length} answers for ${items.length} items`);
    const off = answers.findIndex((answer) => answer !== null && (answer < scale.min || answer > scale.max));
    if (off >= 0) refuse(`${place}.answers[${off}]`, `off the scale ${scale.min} to ${scale.max}`);
  });
}

function checkLater(units: Units, later: NonNullable<NeutralInput['laterStructure']>): void {
  checkTree('laterStructure.units', later.units);
  const from = new Set(units.map(({ id }) => id));
  const to = new Set(later.units.map(({ id }) => id));
  const placed = new Map<string, number>();
  later.crosswalk.forEach((row, index) => {
    const place = `laterStructure.crosswalk[${index}]`;
    if (!from.has(row.from)) refuse(`${place}.from`, `unknown unit ${row.from}`);
    if (!to.has(row.to)) refuse(`${place}.to`, `unknown unit ${row.to}`);
    const total = (placed.get(row.from) ?? 0) + row.share;
    if (total > 1 + ROUNDING) refuse(`${place}.share`, `shares of ${row.from} add up to more than 1`);
    placed.set(row.from, total);
  });
}
