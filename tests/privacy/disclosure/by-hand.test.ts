// The example of docs/methods/disclosure.md that one can do by hand, done by the attacker and by our code.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { protect, readThrough, tallyResponses } from '@takhoyde/analysis/disclosure';
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../disclosure/neutral-audit.ts';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import { planOf, rowsOf } from '../../disclosure/neutral-plan.ts';
import { attackTables } from './attacker/attack.ts';
import { naiveAudit } from './naive-audit.ts';

const folder = new URL('../../../docs/methods/', import.meta.url);
const page = (name: string): string => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');

/** Rows of the page's table: answers and sum of each group. */
const told = new Map(
  [...page('disclosure.md').matchAll(/^\| ([\w ]+) \| (\d+) \| [\w.]+ \| ?(\d*) \|$/gmu)].map(([, group = '', count, sum]) => [
    group,
    { count: Number(count), sum: sum === '' ? 1 : Number(sum) },
  ]),
);

/** So many answers with that sum, as even as can be. */
const answersOf = (group: string): number[] => {
  const { count, sum } = told.get(group) ?? { count: 0, sum: 0 };
  return Array.from({ length: count }, (_, place) => Math.floor(sum / count) + (place < sum % count ? 1 : 0));
};

const others = ['S2', 'S3', 'S4', 'S5', 'S6', 'S7'];
const responses = (unit: string, level: string, answers: readonly number[]): NeutralInput['responses'] =>
  answers.map((answer) => ({ unit, level, answers: [answer] }));

const city: NeutralInput = {
  format: 'disclosure-input/1',
  scale: { min: 1, max: 5 },
  policy: { mean: 6, share: 10, five: 30 },
  levels: ['leder', 'ansatt'],
  items: ['q1'],
  dimensions: [],
  units: [
    { id: 'K', parent: null },
    { id: 'S1', parent: 'K' },
    { id: 'A', parent: 'S1' },
    { id: 'B', parent: 'S1' },
    ...others.map((id) => ({ id, parent: 'K' })),
  ],
  responses: [
    ...responses('A', 'ansatt', answersOf('team A')),
    ...responses('B', 'ansatt', answersOf('team B')),
    ...responses('S1', 'leder', answersOf('team leader')),
    ...others.flatMap((id) => [...responses(id, 'leder', [4]), ...responses(id, 'ansatt', [2, 3, 3, 4, 4, 4, 5, 5])]),
  ],
};

const sumIn = ({ cells }: ReturnType<typeof auditOf>, id: string): number | undefined =>
  cells.find((cell) => cell.id === id && cell.table === 'mean/q1')?.stats['sum'];

describe('the section of the example', () => {
  const naive = naiveAudit(city);
  const ours = auditOf(city);

  test('is the one on the page, in both languages', () => {
    expect(told.get('section')).toEqual({ count: 21, sum: 72 });
    expect([sumIn(naive, 'S1|all'), sumIn(naive, 'A|all'), sumIn(naive, 'B|all')]).toEqual([72, 42, 29]);
    expect(page('nb/disclosure.md')).toContain('72 − 42 − 29 = **1**');
  });

  test('the leader is found in the naive table and nowhere in ours', () => {
    const leader = (finding: object): boolean => JSON.stringify(finding).includes('S1|leder');
    expect(attackTables(naive).findings.filter(leader)).not.toEqual([]);
    expect(attackTables(ours)).toEqual({ findings: [], unresolved: [] });
  });

  test('shows twenty of its twenty-one answers, and their sum is that of its teams', () => {
    const figures = protect(tallyResponses(rowsOf(city), planOf(city)), planOf(city));
    const units = city.units.map(({ id, parent }) => ({ id, parentId: parent }));
    const section = readThrough(figures, { units }).find(({ unitId, groupId }) => unitId === 'S1' && groupId === 'all');
    expect(section?.coverage).toMatchObject({ includedCount: 20, totalCount: 21 });
    expect([sumIn(ours, 'S1|all'), sumIn(ours, 'A|all'), sumIn(ours, 'B|all')]).toEqual([71, 42, 29]);
  });
});

test('every person is in exactly one bucket, and every bucket in exactly one block', () => {
  const plan = planOf(city);
  const figures = protect(tallyResponses(rowsOf(city), plan), plan);
  const inBlocks = figures.blocks.flatMap(({ atoms }) => atoms).sort((one, other) => one - other);
  expect(inBlocks).toEqual(figures.atoms.map((_, place) => place));
  expect(figures.atoms.reduce((total, { answerCount }) => total + answerCount, 0)).toBe(city.responses.length);
});

test('words that somebody wrote are in no figure', () => {
  const plan = planOf(city);
  const rows = rowsOf(city).map((row) => ({ ...row, answers: { ...row.answers, kommentar: 'vaktlista er urettferdig' } }));
  const figures = protect(tallyResponses(rows, plan), plan);
  expect(JSON.stringify(figures)).not.toContain('vaktlista');
  expect(figures).toEqual(protect(tallyResponses(rowsOf(city), plan), plan));
});
