// null, never NaN or Infinity: every statistic on groups of none to five people, with any scale and any gaps (METHODS §6.3).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf } from './check-set.ts';
import { Cells } from './cells.ts';
import type { Check, ReferenceSet } from './reference-set.ts';

const items = ['p', 'q', 'r', 's'];
const both = { a: { unit: 'u0' }, b: { unit: 'u1' } };

const check = (stat: string, params: Check['params'] = {}, groups?: Check['groups']): Check => ({
  id: stat,
  stat,
  params: { dimension: 'd', item: 'p', by: 'unit', ...params },
  expected: {},
  tol: {},
  ...(groups === undefined ? {} : { groups }),
});

const checks: Check[] = [
  check('item.summary'),
  check('item.share_ci', { N: 5 }),
  check('item.mean_ci', { N: 5 }),
  check('item.polarization'),
  check('dim.score_summary'),
  check('dim.mean_ci', { N: 3 }),
  check('dim.favourable'),
  check('compare.means', {}, both),
  check('compare.means_fpc', { N_a: 3, N_b: 4 }, both),
  check('compare.tost', { margin: 0.2, alpha: 0.05 }, both),
  check('compare.ranks', {}, both),
  check('compare.shares', {}, both),
  check('compare.kgroups'),
  check('compare.kitagawa', { by: 'level' }, both),
  check('reliability.alpha'),
  check('reliability.alpha', { missing: 'pairwise' }),
  check('reliability.omega'),
  check('agreement.rwg', { null_variance: 2 }),
  check('icc.anova'),
  check('shrink.eb'),
  check('shrink.meta'),
  check('weights.poststrat', { cells: ['unit', 'level'] }),
  check('weights.stratified_fpc', { cells: ['unit', 'level'] }),
  check('weights.rake', { margins: ['unit', 'level'] }),
  check('response.representativity', { cells: ['unit', 'level'] }),
  check('driver.importance', { outcome: 'd', predictors: ['e', 'f'] }),
  check('gap.within', { leaders: ['l0'], others: ['l1'] }),
  check('dif.mantel', { reference: 'u0', focal: 'u1' }),
  check('dif.ordinal_logistic', { reference: 'u0', focal: 'u1' }),
  check('crosswalk.unit', { to_unit: 'u0', from_wave: 'w0', to_wave: 'w1' }),
  check('crosswalk.unit', { to_unit: 'u1', from_wave: 'w0', to_wave: 'w1' }),
  check('crosswalk.district', { to_district: 'd1', from_wave: 'w0', to_wave: 'w1' }),
  check('suff.stats'),
];

/** One group of none to five; often all alike, because that is where formulas divide by nothing. */
const groupOf = (unit: string, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 3 }).chain((used) => {
    const answer = fc.option(fc.constantFrom(...used).map(String), { nil: '', freq: 5 });
    const row = fc.record({
      unit: fc.constant(unit),
      district: fc.constant(unit === 'u0' ? 'd0' : 'd1'),
      level: fc.constantFrom('l0', 'l1'),
      wave: fc.constantFrom('w0', 'w1'),
      p: answer,
      q: answer,
      r: answer,
      s: answer,
    });
    return fc.array(row, { maxLength: 5, size: 'max' });
  });

const table = fc
  .record({ min: fc.integer({ min: -2, max: 2 }), options: fc.integer({ min: 2, max: 7 }) })
  .chain(({ min, options }) => {
    const max = min + options - 1;
    const rows = fc.tuple(groupOf('u0', min, max), groupOf('u1', min, max)).map((groups) => groups.flat());
    return fc.record({ min: fc.constant(min), max: fc.constant(max), rows });
  });

const setOf = ({ min, max, rows }: { min: number; max: number; rows: Record<string, string>[] }): ReferenceSet => ({
  name: 'small',
  meta: {
    scale: { min, max, favourable: [max], unfavourable: [min] },
    columns: { unit: 'unit', district: 'district', level: 'level', wave: 'wave' },
    items: items.map((id, place) => ({ id, reversed: place === 1 })),
    dimensions: {
      d: { items, min_answered: 2 },
      e: { items: ['p', 'q'], min_answered: 1 },
      f: { items: ['r'], min_answered: 1 },
    },
  },
  rows,
  invited: ['u0', 'u1'].flatMap((unit) => ['l0', 'l1'].map((level) => ({ unit, level, N: '3' }))),
  crosswalk: [
    { from_unit: 'u0', to_unit: 'u0', to_district: 'd0', share: '0.6' },
    { from_unit: 'u0', to_unit: 'u1', to_district: 'd1', share: '0.4' },
    { from_unit: 'u1', to_unit: 'u1', to_district: 'd1', share: '1' },
  ],
  checks,
});

/** Alike to nine digits of the larger: sums of broken scores may differ in the last digits with the order of adding. */
const unlike = (a: unknown, b: unknown, path = ''): string[] => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) ? [] : [`${path}: ${String(a)} and ${String(b)}`];
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
    return (a ?? null) === (b ?? null) ? [] : [`${path}: ${String(a)} and ${String(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) =>
    unlike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}.${key}`),
  );
};

const badNumbers = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${String(value)}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => badNumbers(each, `${path}.${key}`));
};

describe('every statistic on groups of none to five people', () => {
  test.each(checks.map((each, place) => ({ name: `${each.stat} (${String(place)})`, each })))(
    '$name',
    { timeout: 120_000 },
    ({ each }) => {
      fc.assert(
        fc.property(table, (given) => {
          expect(badNumbers(answerOf(new Cells(setOf(given), 'at-once'), each))).toEqual([]);
        }),
        { seed: 20_261_118, numRuns: 1000 },
      );
    },
  );
});

describe('every statistic answers from the smallest cells, merged, as from all rows at once', () => {
  test.each(checks.map((each, place) => ({ name: `${each.stat} (${String(place)})`, each })))(
    '$name',
    { timeout: 120_000 },
    ({ each }) => {
      fc.assert(
        fc.property(table, (given) => {
          const answers = (['at-once', 'merged-cells'] as const).map((building) =>
            answerOf(new Cells(setOf(given), building), each),
          );
          expect(unlike(answers[0], answers[1])).toEqual([]);
        }),
        { seed: 20_261_123, numRuns: 200 },
      );
    },
  );
});
