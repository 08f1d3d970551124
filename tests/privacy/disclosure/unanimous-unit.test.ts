// Criterion 14: a unit of six where all answer 1. No figure says so, and no subtraction does.
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../disclosure/neutral-audit.ts';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import { attackTables } from './attacker/attack.ts';
import { indexBesideItems } from './attacker/index-beside-items.ts';
import { jointAttack } from './attacker/joint-attack.ts';
import { naiveAudit } from './naive-audit.ts';
import { skippersOf } from './skippers.ts';

const answers = (unit: string, list: readonly (number | null)[][]): NeutralInput['responses'] =>
  list.map((given) => ({ unit, level: 'M', answers: given }));
const repeated = (count: number, given: (number | null)[]): (number | null)[][] => Array.from({ length: count }, () => given);

const city = (responses: NeutralInput['responses'], items = ['q1']): NeutralInput => ({
  format: 'disclosure-input/1',
  scale: { min: 1, max: 5 },
  policy: { mean: 6, share: 10, five: 30 },
  levels: ['M'],
  items,
  dimensions: items.length > 1 ? [{ id: 'd1', items }] : [],
  units: [{ id: 'C', parent: null }, ...['A', 'B', 'D'].map((id) => ({ id, parent: 'C' }))],
  responses,
});

const mixed = [[2], [3], [4], [4], [5], [3], [2], [5], [4], [4], [3], [1]];

describe('six who all answer the lowest', () => {
  const input = city([...answers('A', repeated(6, [1])), ...answers('B', mixed), ...answers('D', mixed)]);
  const audit = auditOf(input);
  const meanOf = (id: string): number => {
    const stats = audit.cells.find((cell) => cell.id === id && cell.table === 'mean/q1')?.stats;
    return (stats?.['sum'] ?? NaN) / (stats?.['n'] ?? NaN);
  };
  test('show a mean of 11 / 6, not 1', () => {
    expect(meanOf('A|all')).toBeCloseTo(11 / 6, 9);
  });
  test('are not given away by the parent less the siblings', () => {
    const sum = (id: string): number =>
      audit.cells.find((cell) => cell.id === id && cell.table === 'mean/q1')?.stats['sum'] ?? NaN;
    expect(sum('C|all') - sum('B|all') - sum('D|all')).toBe(11);
  });
  test('are found in the naive table and nowhere in ours', () => {
    expect(attackTables(naiveAudit(input)).findings.some((finding) => finding.attack === 'unanimous')).toBe(true);
    expect([...attackTables(audit).findings, ...jointAttack(audit).findings]).toEqual([]);
  });
});

describe('eleven who all answer the middle', () => {
  const input = city([...answers('A', repeated(11, [3])), ...answers('B', mixed)]);
  test('are proved to agree by a mean of 3.0 beside ten and one, and the joint attack sees it', () => {
    const cell = { id: 'A|all', atoms: ['A|M'] };
    const told = jointAttack({
      format: 'disclosure-audit/1',
      k: 6,
      scale: { min: 1, max: 5 },
      atoms: [{ id: 'A|M', n: 11 }],
      cells: [
        { ...cell, table: 'mean/q1', stats: { n: 11, sum: 33 } },
        // What limiting that forgets the mean would show: ten in the middle, one above.
        { ...cell, table: 'share/q1', stats: { n: 11, 'c:low': 0, 'c:mid': 10, 'c:high': 1 } },
      ],
    });
    expect(told.findings.length + told.unresolved.length).toBeGreaterThan(0);
  });
  test('are not proved to agree by ours', () => {
    expect(jointAttack(auditOf(input))).toEqual({ findings: [], unresolved: [] });
  });
});

describe('one of twelve who skipped a statement', () => {
  const people = [...mixed.slice(0, 11).map(([answer = 3]) => [answer, (answer % 5) + 1]), [5, null]];
  const input = city(
    [
      ...answers('A', people),
      ...answers(
        'B',
        mixed.map(([answer = 3]) => [answer, answer]),
      ),
    ],
    ['q1', 'q2'],
  );
  test("is found when the index is the mean of people's own means", () => {
    const naive = naiveAudit(input);
    const means = people
      .map((given) => given.flatMap((answer) => answer ?? []))
      .map((given) => given.reduce((sum, answer) => sum + answer, 0) / given.length);
    const index = {
      id: 'A|all',
      table: 'index/d1',
      atoms: ['A|M'],
      stats: { n: 12, sum: means.reduce((sum, mean) => sum + mean, 0) },
    };
    expect(indexBesideItems({ ...naive, cells: [...naive.cells, index] }, skippersOf(input, 'd1'))).toHaveLength(1);
  });
  test('is not found when the index is made of published sums', () => {
    const audit = auditOf(input);
    expect(audit.cells.some((cell) => cell.table === 'index/d1' && cell.id === 'A|all')).toBe(true);
    expect(indexBesideItems(audit, skippersOf(input, 'd1'))).toEqual([]);
  });
});
