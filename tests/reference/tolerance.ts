import type { Check, Tolerance } from './reference-set.ts';

/** A field that did not come out as expected. */
export type Miss = { readonly field: string; readonly expected: unknown; readonly actual: unknown };

/** The tolerance of the innermost named field, then of its parents, then the default. */
const toleranceFor = (path: readonly string[], tolerances: Check['tol']): Tolerance =>
  path
    .toReversed()
    .map((name) => tolerances[name])
    .find((found) => found !== undefined) ??
  tolerances.default ??
  {};

const isNear = (expected: number, actual: number, { rel = 0, abs = 0 }: Tolerance): boolean =>
  Math.abs(actual - expected) <= Math.max(abs, rel * Math.abs(expected));

const asParts = (value: unknown): [string, unknown][] | null => {
  if (Array.isArray(value)) return value.map((each, index) => [String(index), each]);
  return value !== null && typeof value === 'object' ? Object.entries(value) : null;
};

const partOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;

/** What R writes where there is no value. */
const isNothing = (expected: unknown): boolean => expected === null || expected === 'NA' || expected === 'NaN';

/** R writes an empty list of named things as it writes any empty list. */
const isEmpty = (value: unknown): boolean => asParts(value)?.length === 0;

const compare = (path: readonly string[], expected: unknown, actual: unknown, check: Check): Miss[] => {
  const miss = [{ field: path.join('.'), expected, actual }];
  if (isNothing(expected)) return actual === null || actual === undefined ? [] : miss;
  const parts = asParts(expected);
  if (parts !== null) {
    if (parts.length === 0 && isEmpty(actual)) return [];
    if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return miss;
    return parts.flatMap(([key, value]) => compare([...path, key], value, partOf(actual, key), check));
  }
  // A list of one is often written as the one.
  if (Array.isArray(actual) && actual.length === 1) return compare(path, expected, actual[0], check);
  if (typeof expected !== 'number') return actual === expected ? [] : miss;
  const isHeld = typeof actual === 'number' && isNear(expected, actual, toleranceFor(path, check.tol));
  return isHeld ? [] : miss;
};

/** Every expected field that the answer does not reproduce within its tolerance. Extra fields of the answer are not looked at. */
export const missesOf = (check: Check, actual: unknown): Miss[] =>
  Object.entries(check.expected).flatMap(([field, expected]) => compare([field], expected, partOf(actual, field), check));
