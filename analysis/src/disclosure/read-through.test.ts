import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  type ChoiceItem,
  type DisclosurePlan,
  type PlanAtom,
  type PlanUnit,
  type ScaleItem,
} from './disclosure-plan.ts';
import type { FigureSet } from './figure-set.ts';
import { protect } from './protect.ts';
import { readThrough } from './read-through.ts';
import { tallyResponses, type AnswerValue, type ResponseRow } from './response-tally.ts';

const scaleItem = (id: string, rules: Partial<ScaleItem> = {}): ScaleItem => ({
  kind: 'scale',
  id,
  min: 1,
  max: 5,
  isReversed: false,
  favourable: [4, 5],
  unfavourable: [1, 2],
  sensitivity: 'ordinary',
  minLeaders: 0,
  ...rules,
});
const atom = (unitId: string, level: string, rules: Partial<PlanAtom> = {}): PlanAtom => ({
  id: `${unitId}|${level}`,
  unitId,
  levelIds: [level],
  coveredUnitIds: [unitId],
  ...rules,
});
const unit = (id: string, parentId: string | null, rules: Partial<PlanUnit> = {}): PlanUnit => ({ id, parentId, ...rules });

const plan = (parts: Partial<DisclosurePlan>): DisclosurePlan => ({
  policy: DEFAULT_POLICY,
  levels: ['N1', 'N4', 'M'],
  levelGroups: [
    { id: 'leaders', levels: ['N1', 'N4'] },
    { id: 'employees', levels: ['M'] },
  ],
  units: [unit('C', null), unit('A', 'C'), unit('B', 'C')],
  atoms: [atom('A', 'M'), atom('A', 'N4'), atom('B', 'M'), atom('B', 'N4'), atom('C', 'N1')],
  items: [scaleItem('q')],
  dimensions: [],
  ...parts,
});

/** `count` people of an atom, whose answers to each item go round the given list. */
const people = (atomId: string, count: number, answers: Record<string, readonly AnswerValue[]>): ResponseRow[] =>
  Array.from({ length: count }, (_, index) => ({
    atomId,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([id, list]) => {
        const answer = list[index % list.length];
        return answer === undefined ? [] : [[id, answer]];
      }),
    ),
  }));

const read = (
  parts: Partial<DisclosurePlan>,
  rows: readonly ResponseRow[],
  structure?: Parameters<typeof readThrough>[1],
): FigureSet[] => {
  const whole = plan(parts);
  return readThrough(protect(tallyResponses(rows, whole), whole), structure ?? whole);
};
const of = (sets: readonly FigureSet[], unitId: string, groupId = 'all'): FigureSet => {
  const set = sets.find((candidate) => candidate.unitId === unitId && candidate.groupId === groupId);
  if (set === undefined) throw new Error(`no figures for ${unitId} ${groupId}`);
  return set;
};

const round = [1, 2, 3, 4, 5];

describe('what is shown of a unit', () => {
  const rows = [
    ...people('A|M', 12, { q: round }),
    ...people('A|N4', 1, { q: [5] }),
    ...people('B|M', 15, { q: round }),
    ...people('B|N4', 1, { q: [2] }),
    ...people('C|N1', 1, { q: [4] }),
  ];
  const sets = read({}, rows);

  test('a mean of its whole blocks, with the number of answers that are really in it', () => {
    expect(of(sets, 'B').items['q']).toMatchObject({ kind: 'shown', answerCount: 15, mean: 3, isLimited: false });
  });
  test('how many of its answers are in its figures', () => {
    expect(of(sets, 'B').coverage).toEqual({ kind: 'shown', includedCount: 15, totalCount: 16 });
  });
  test('the whole city, nobody left out', () => {
    expect(of(sets, 'C').items['q']).toMatchObject({ answerCount: 30 });
  });
  test('three leaders hide, and the figure that hides holds no number', () => {
    expect(of(sets, 'C', 'leaders').items['q']).toEqual({ kind: 'hidden', because: 'too-few' });
  });
  test('shares from ten answers, a distribution only from thirty', () => {
    const item = of(sets, 'B').items['q'];
    expect(item).toMatchObject({
      shares: { kind: 'shown', answerCount: 15 },
      distribution: { kind: 'hidden', because: 'too-few' },
    });
    expect(of(sets, 'C').items['q']).toMatchObject({ distribution: { kind: 'shown', answerCount: 30 } });
  });
  test('a unit where nobody answered says so', () => {
    const empty = read({ units: [...plan({}).units, unit('E', 'C')] }, rows);
    expect(of(empty, 'E').items['q']).toEqual({ kind: 'hidden', because: 'nobody-answered' });
  });
});

describe('a statement that is turned round', () => {
  const sets = read(
    { items: [scaleItem('q', { isReversed: true })], dimensions: [{ id: 'd', itemIds: ['q'], minAnsweredShare: 0.5 }] },
    people('A|M', 40, { q: [1, 1, 2, 2] }),
  );
  test('shows its answers as they were given, and its index turned', () => {
    const set = of(sets, 'A');
    expect(set.items['q']).toMatchObject({
      mean: 1.5,
      shares: { favourableShare: 39 / 40 },
      distribution: { counts: [21, 18, 1, 0, 0] },
    });
    expect(set.indices['d']).toMatchObject({ mean: 87.5, answerCount: 40 });
  });
});

describe('a statement about leaders', () => {
  const teams = ['T1', 'T2', 'T3', 'T4'];
  const parts: Partial<DisclosurePlan> = {
    units: [unit('C', null), unit('A', 'C'), ...teams.map((id) => unit(id, 'A', { leaderCount: 1 }))],
    atoms: teams.map((id) => atom(id, 'M')),
    items: [scaleItem('q', { minLeaders: 3 }), scaleItem('other')],
  };
  const sets = read(
    parts,
    teams.flatMap((id) => people(`${id}|M`, 10, { q: round, other: round })),
  );
  test('hides where fewer than three leaders are covered, though people are enough', () => {
    expect(of(sets, 'T1').items['q']).toEqual({ kind: 'hidden', because: 'too-few-leaders' });
    expect(of(sets, 'T1').items['other']).toMatchObject({ kind: 'shown' });
  });
  test('shows where they are covered, and no difference of what is shown covers fewer', () => {
    expect(of(sets, 'A').items['q']).toMatchObject({ kind: 'shown', answerCount: 40 });
  });
});

describe('a statement that may be shown for some kinds of unit only', () => {
  const units = [
    unit('C', null, { unitType: 'kommune' }),
    unit('A', 'C', { unitType: 'virksomhet' }),
    unit('T', 'A', { unitType: 'tjeneste' }),
  ];
  const item = scaleItem('q', { shownAtUnitTypes: ['kommune', 'virksomhet'] });
  const sets = read({ units, atoms: [atom('T', 'M')], items: [item] }, people('T|M', 40, { q: round }));
  test('is hidden below them, with its own reason', () => {
    expect(of(sets, 'A').items['q']).toMatchObject({ kind: 'shown', answerCount: 40 });
    expect(of(sets, 'T').items['q']).toEqual({ kind: 'hidden', because: 'restricted' });
  });
});

describe('sensitive statements', () => {
  const rows = people('A|M', 9, { q: round, s: round });
  test('need more answers', () => {
    const sets = read({ items: [scaleItem('q'), scaleItem('s', { sensitivity: 'sensitive' })] }, rows);
    expect(of(sets, 'A').items).toMatchObject({ q: { kind: 'shown' }, s: { kind: 'hidden', because: 'too-few' } });
  });
});

describe('a question with options', () => {
  const single: ChoiceItem = {
    kind: 'single',
    id: 'c',
    options: ['ja', 'nei', 'vet-ikke'],
    sensitivity: 'ordinary',
    minLeaders: 0,
  };
  const multi: ChoiceItem = { kind: 'multi', id: 'm', options: ['a', 'b'], sensitivity: 'ordinary', minLeaders: 0 };
  test('is counted from thirty answers, and thirty who agree show as twenty-eight', () => {
    const sets = read({ items: [single, multi] }, people('A|M', 30, { c: ['ja'], m: [['a', 'b']] }));
    expect(of(sets, 'A').choices).toMatchObject({
      c: { answerCount: 30, counts: { ja: 28, nei: 2, 'vet-ikke': 0 } },
      m: { counts: { a: 28, b: 28 } },
    });
    expect(of(read({ items: [single] }, people('A|M', 29, { c: ['ja'] })), 'A').choices['c']).toMatchObject({ kind: 'hidden' });
  });
});

describe('answers over invited', () => {
  const atoms = [atom('A', 'M', { invitedCount: 16 }), atom('B', 'M', { invitedCount: 9 }), atom('C', 'N1', { invitedCount: 8 })];
  const sets = read({ atoms }, [...people('A|M', 12, { q: round }), ...people('B|M', 7, { q: round })]);
  test('in whole percent, from ten invited', () => {
    expect(of(sets, 'A').response).toEqual({ kind: 'shown', invitedCount: 16, answerCount: 12, responsePercent: 75 });
    expect(of(sets, 'B').response).toEqual({ kind: 'hidden', because: 'too-few' });
  });
  test('count those of a bucket where nobody answered among the invited', () => {
    expect(of(sets, 'C').response).toMatchObject({ invitedCount: 33, answerCount: 19 });
  });
});

describe('reading through a later organisation', () => {
  const later = [
    { id: 'C', parentId: null },
    { id: 'D', parentId: 'C' },
    { id: 'E', parentId: 'C' },
  ];
  const rows = [...people('A|M', 12, { q: round }), ...people('B|M', 15, { q: round })];
  const whole = (from: string, to: string, share = 1) => ({ from, to, share });

  test('a merged unit is the sum of what it was made of', () => {
    expect(of(read({}, rows, { units: later, crosswalk: [whole('A', 'D'), whole('B', 'D')] }), 'D').items['q']).toMatchObject({
      answerCount: 27,
    });
  });
  test('a divided unit is shown where its parts meet, not in either', () => {
    const sets = read({}, rows, { units: later, crosswalk: [whole('A', 'D'), whole('B', 'D', 0.4), whole('B', 'E', 0.6)] });
    expect(of(sets, 'D').items['q']).toMatchObject({ answerCount: 12 });
    expect(of(sets, 'E').items['q']).toMatchObject({ kind: 'hidden' });
    expect(of(sets, 'C').items['q']).toMatchObject({ answerCount: 27 });
  });
  test('people of a closed unit are counted at the top', () => {
    const sets = read({}, rows, { units: later, crosswalk: [whole('A', 'D'), whole('B', 'E', 0)] });
    expect(of(sets, 'C').items['q']).toMatchObject({ answerCount: 27 });
  });
  test('a bucket that covers units which parted lies where they meet again', () => {
    const atoms = [atom('A', 'M'), atom('C', 'M', { coveredUnitIds: ['A', 'B'] })];
    const sets = read({ atoms }, [...people('A|M', 12, { q: round }), ...people('C|M', 9, { q: round })], {
      units: later,
      crosswalk: [whole('A', 'D'), whole('B', 'E')],
    });
    expect(of(sets, 'D').items['q']).toMatchObject({ answerCount: 12 });
    expect(of(sets, 'C').items['q']).toMatchObject({ answerCount: 21 });
  });
});

describe('an index', () => {
  const dimensions = [{ id: 'd', itemIds: ['p', 'q'], minAnsweredShare: 0.5 }];
  const rows = [
    ...people('A|M', 40, { p: [3, 4], q: [5, 2] }),
    ...people('B|M', 8, { p: [3, 4], q: [4, 3] }),
    ...people('C|N1', 32, { p: [3, 4], q: [4, 3] }),
  ];
  const sets = read({ items: [scaleItem('p'), scaleItem('q')], dimensions }, rows);
  test('has its own spread where a full distribution may be shown, and the pooled one where not', () => {
    expect(of(sets, 'A').indices['d']).toMatchObject({ kind: 'shown', answerCount: 40, mean: 62.5, spread: 'own' });
    expect(of(sets, 'B').indices['d']).toMatchObject({ kind: 'shown', answerCount: 8, mean: 62.5, spread: 'pooled' });
  });
  test('has an interval inside 0 to 100 around its mean', () => {
    const index = of(sets, 'B').indices['d'];
    if (index?.kind !== 'shown') throw new Error('hidden');
    expect(index.interval.low).toBeGreaterThanOrEqual(0);
    expect(index.interval.low).toBeLessThan(index.mean);
    expect(index.interval.high).toBeGreaterThan(index.mean);
  });
});

describe('a plan that would not protect', () => {
  test.each([
    ['a threshold under five', { policy: { ...DEFAULT_POLICY, mean: 4 } }],
    ['shares before means', { policy: { ...DEFAULT_POLICY, share: 5 } }],
    ['an unknown unit', { atoms: [atom('X', 'M')] }],
    ['an unknown parent', { units: [unit('A', 'X')] }],
    ['a dimension of an unknown item', { dimensions: [{ id: 'd', itemIds: ['x'], minAnsweredShare: 0.5 }] }],
  ] satisfies [string, Partial<DisclosurePlan>][])('is refused: %s', (_, parts) => {
    const whole = plan(parts);
    expect(() => protect({ atoms: [] }, whole)).toThrow(/requires/);
  });
});
