import { describe, expect, test } from 'vitest';
import { covariances, crossProducts } from '../moments/cross-products.ts';
import { alpha } from '../reliability/alpha.ts';
import { DEFAULT_POLICY, type DisclosurePlan } from './disclosure-plan.ts';
import type { ResponseRow } from './response-tally.ts';
import { measureAtClose } from './top-measurement.ts';

const item = (id: string, isReversed = false): DisclosurePlan['items'][number] => ({
  kind: 'scale',
  id,
  sensitivity: 'ordinary',
  minLeaders: 0,
  min: 1,
  max: 5,
  isReversed,
  favourable: [3, 4],
  unfavourable: [0, 1],
});

const units = [
  { id: 'K', parentId: null },
  ...['D1', 'D2', 'D3'].map((id) => ({ id, parentId: 'K' })),
  ...['D1', 'D2', 'D3'].map((id) => ({ id: `${id}T`, parentId: id })),
];

const plan: DisclosurePlan = {
  policy: DEFAULT_POLICY,
  levels: ['leder', 'ansatt'],
  levelGroups: [],
  units,
  atoms: units.flatMap(({ id }) =>
    ['leder', 'ansatt'].map((level) => ({ id: `${id}|${level}`, unitId: id, levelIds: [level], coveredUnitIds: [id] })),
  ),
  items: [item('a1'), item('a2', true), item('a3'), item('a4'), item('b1'), item('b2')],
  dimensions: [
    { id: 'A', itemIds: ['a1', 'a2', 'a3', 'a4'], minAnsweredShare: 0.5 },
    { id: 'B', itemIds: ['b1', 'b2'], minAnsweredShare: 0.5 },
  ],
};

const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** People whose answers go together; leaders answer a1 a step higher than others who are like them otherwise. */
const people = (atomId: string, count: number, random: () => number): ResponseRow[] =>
  Array.from({ length: count }, () => {
    const lean = random() * 3;
    const answer = (push = 0): number => Math.min(5, Math.max(1, Math.round(1 + lean + 1.5 * random() + push)));
    const isLeader = atomId.endsWith('leder');
    const answers = { a1: answer(isLeader ? 1 : 0), a2: 6 - answer(), a3: answer(), a4: answer(), b1: answer(), b2: answer() };
    return { atomId, answers };
  });

const rowsOf = (counts: Readonly<Record<string, number>>): ResponseRow[] => {
  const random = seeded(17);
  return Object.entries(counts).flatMap(([atomId, count]) => people(atomId, count, random));
};
const leaders = new Set(['leder']);
const unitsTold = (counts: Readonly<Record<string, number>>): string[] =>
  measureAtClose(rowsOf(counts), plan, leaders).map(({ unitId }) => unitId);

describe('where reliability, item bias and relations are told of', () => {
  test('the city and its large districts, never a team however large', () => {
    expect(unitsTold({ 'D1T|ansatt': 400, 'D2T|ansatt': 300 })).toEqual(['K', 'D1', 'D2']);
  });

  test('not a district of 199, nor the one that would leave it as the rest; and no city of 199', () => {
    expect(unitsTold({ 'D1T|ansatt': 400, 'D2T|ansatt': 199, 'D3T|ansatt': 300 })).toEqual(['K', 'D1']);
    expect(unitsTold({ 'D1T|ansatt': 199 })).toEqual([]);
  });

  test('nothing small is left when the districts are taken from the city: the smallest of them is not told of either', () => {
    expect(unitsTold({ 'D1T|ansatt': 400, 'D2T|ansatt': 250, 'D3T|ansatt': 20 })).toEqual(['K', 'D1']);
    expect(unitsTold({ 'D1T|ansatt': 400, 'D3T|ansatt': 20 })).toEqual(['K']);
  });
});

describe('each statistic rests on those who answered it all', () => {
  const skipping = (rows: readonly ResponseRow[], skips: (row: ResponseRow, place: number) => boolean): ResponseRow[] =>
    rows.map((row, place) => (skips(row, place) ? { ...row, answers: { ...row.answers, a1: 'NA' } } : row));
  const districtOf = ({ atomId }: ResponseRow): string => atomId.slice(0, 2);
  const rows = rowsOf({ 'D1T|ansatt': 400, 'D2T|ansatt': 300 });
  const reliabilityToldOf = (given: readonly ResponseRow[], dimension: number): string[] =>
    measureAtClose(given, plan, leaders)
      .filter(({ dimensions }) => dimensions[dimension]?.reliability !== null)
      .map(({ unitId }) => unitId);

  test('a district where all but three skipped a statement is not found by subtracting the other from the city', () => {
    const given = skipping(rows, (row, place) => districtOf(row) === 'D2' && place < 697);
    expect(reliabilityToldOf(given, 0)).toEqual(['K']);
    expect(reliabilityToldOf(given, 1)).toEqual(['K', 'D1', 'D2']);
  });

  test('a dimension that may be shown in the whole city only is told of nowhere else', () => {
    const cityOnly = plan.items.map((each) => (each.id === 'a1' ? { ...each, shownAtUnitTypes: ['kommune'] } : each));
    const typed = units.map((unit) => ({ ...unit, unitType: unit.parentId === null ? 'kommune' : 'bydel' }));
    const told = measureAtClose(rows, { ...plan, items: cityOnly, units: typed }, leaders);
    expect(told.map(({ dimensions }) => dimensions.map(({ reliability }) => reliability !== null))).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ]);
    expect(told.map(({ relations }) => relations.length)).toEqual([2, 0, 0]);
  });

  test('the ballots in another order give the same, to the last bit', () => {
    const random = seeded(23);
    const shuffled = rows
      .map((row) => ({ row, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ row }) => row);
    expect(JSON.stringify(measureAtClose(shuffled, plan, leaders))).toBe(JSON.stringify(measureAtClose(rows, plan, leaders)));
  });
});

describe('what is told of a city', () => {
  const rows = rowsOf({ 'D1T|ansatt': 500, 'D2T|leder': 260 });
  const city = measureAtClose(rows, plan, leaders)[0];

  test('its reliability is that of the answers, reversed ones turned', () => {
    const answers = rows.map(({ answers: { a1, a2, a3, a4 } }) => [Number(a1), 6 - Number(a2), Number(a3), Number(a4)]);
    const direct = alpha(covariances(crossProducts(answers, 4)));
    const told = city?.dimensions[0]?.reliability;
    expect(told?.alpha.alpha).toBeCloseTo(direct.alpha ?? 0, 10);
    expect(told?.omega).toBeGreaterThan(0.5);
    expect(told?.interval?.low).toBeLessThan(direct.alpha ?? 0);
  });

  test('the statement that leaders read differently is found, and the others are not', () => {
    const screens = city?.dimensions[0]?.itemBias.map(
      ({ itemId, screen }) => [itemId, screen?.standardisedMeanDifference ?? 0] as const,
    );
    const differences = new Map(screens);
    expect(differences.get('a1')).toBeGreaterThan(0.4);
    expect(Math.abs(differences.get('a3') ?? 1)).toBeLessThan(0.4);
  });

  test('leaders are not compared with others where they are fewer than two hundred', () => {
    const few = measureAtClose(rowsOf({ 'D1T|ansatt': 500, 'D2T|leder': 40 }), plan, leaders)[0];
    expect(few?.dimensions[0]?.itemBias.every(({ screen }) => screen === null)).toBe(true);
  });

  test('a dimension that few answered whole has no reliability', () => {
    const gaps = rows.map((row, place) => (place < 600 ? { ...row, answers: { ...row.answers, a1: 'NA' } } : row));
    expect(measureAtClose(gaps, plan, leaders)[0]?.dimensions.map(({ reliability }) => reliability === null)).toEqual([
      true,
      false,
    ]);
  });

  test('what goes together is told when enough does', () => {
    expect(city?.relations.map(({ outcomeId }) => outcomeId)).toEqual(['A', 'B']);
    const random = seeded(3);
    const noise = rows.map(({ atomId }) => ({
      atomId,
      answers: Object.fromEntries(plan.items.map(({ id }) => [id, 1 + Math.floor(5 * random())])),
    }));
    expect(measureAtClose(noise, plan, leaders)[0]?.relations).toEqual([]);
  });
});
