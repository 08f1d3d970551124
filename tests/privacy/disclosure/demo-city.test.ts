// The demo city, attacked by somebody who knows the rules and how many answered in every group, in both its organisations at once.
import { beforeAll, describe, expect, test } from 'vitest';
import { auditOf } from '../../disclosure/neutral-audit.ts';
import type { Audit } from '../../disclosure/audit-format.ts';
import { attackTables } from './attacker/attack.ts';
import { indexBesideItems } from './attacker/index-beside-items.ts';
import { jointAttack } from './attacker/joint-attack.ts';
import { demoCityInput } from './demo-city-input.ts';
import { naiveAudit } from './naive-audit.ts';
import { skippersOf } from './skippers.ts';
import { truthOf } from './truth.ts';

const city = demoCityInput({ seed: 1 });
const manyItems = demoCityInput({ seed: 2, itemCount: 3, skipShare: 0.06, isDimension: true });
const atFive = demoCityInput({ seed: 3, policy: { mean: 5, share: 10, five: 30 } });

describe('a table that only hides small groups', () => {
  const naive = attackTables(naiveAudit(city));
  test('gives the attacker at least 500 groups exactly, and small, narrow and unanimous ones besides: it is awake', () => {
    const found = (attack: string): number =>
      naive.findings.filter((finding) => finding.attack === attack && finding.table === 'mean/q1').length;
    expect(found('exact')).toBeGreaterThanOrEqual(500);
    for (const attack of ['small-union', 'narrow', 'unanimous']) expect(found(attack)).toBeGreaterThan(50);
  });
});

describe.each([
  { name: 'one statement', input: city },
  { name: 'an index of three statements, six answers in a hundred skipped', input: manyItems },
  { name: 'threshold five', input: atFive },
])('what a release publishes of the demo city: $name', ({ input }) => {
  let audit: Audit;
  beforeAll(() => {
    audit = auditOf(input);
  });
  test('holds figures of both organisations', () => {
    expect(audit.cells.some((cell) => cell.id.startsWith('later:'))).toBe(true);
    expect(audit.cells.filter((cell) => cell.table === 'mean/q1').length).toBeGreaterThan(1500);
  });
  test('gives the attacker nothing, and leaves nothing unresolved', () => {
    expect(attackTables(audit)).toEqual({ findings: [], unresolved: [] });
  });
  test('gives nothing when means, shares and distributions are held against each other', () => {
    expect(jointAttack(audit)).toEqual({ findings: [], unresolved: [] });
  });
});

describe('an index beside its items', () => {
  test('tells nothing of the few who skipped one', () => {
    expect(indexBesideItems(auditOf(manyItems), skippersOf(manyItems, 'd1'))).toEqual([]);
  });
});

describe('what is left to see', () => {
  const audit = auditOf(city);
  const truth = truthOf(city, 'q1');
  const own = new Map(
    audit.cells.filter((cell) => !cell.id.startsWith('later:')).map((cell) => [`${cell.table} ${cell.id}`, cell]),
  );
  const units = [...truth].filter(([id, { n }]) => id.endsWith('|all') && n >= audit.k);
  const shown = units.flatMap(([id, { n }]) => {
    const cell = own.get(`mean/q1 ${id}`);
    return cell === undefined ? [] : [(cell.stats['n'] ?? 0) / n];
  });

  test('at least 95 of a hundred units with enough answers have a total', () => {
    expect(shown.length / units.length).toBeGreaterThanOrEqual(0.95);
  });
  test('their totals hold at least 90 of a hundred of their answers on average', () => {
    expect(shown.reduce((sum, share) => sum + share, 0) / shown.length).toBeGreaterThanOrEqual(0.9);
  });
  test('units are shown by level at least twice as often as suppression by elimination would (281)', () => {
    const levels = [...own.keys()].filter((key) => key.startsWith('mean/q1') && !key.endsWith('|all'));
    expect(levels.length).toBeGreaterThanOrEqual(562);
  });
  test('the city moves by less than a hundredth of a point and two tenths of a percent, a large group by little more', () => {
    const [mean, share] = [own.get('mean/q1 D-K|all')?.stats, own.get('share/q1 D-K|all')?.stats];
    const whole = truth.get('D-K|all');
    expect(Math.abs((mean?.['sum'] ?? 0) / (mean?.['n'] ?? 1) - (whole?.sum ?? 0) / (whole?.n ?? 1))).toBeLessThanOrEqual(0.01);
    expect(
      Math.abs((share?.['c:high'] ?? 0) / (share?.['n'] ?? 1) - (whole?.favourable ?? 0) / (whole?.n ?? 1)),
    ).toBeLessThanOrEqual(0.002);
  });
  test.each(['mean', 'share'])('no group of 200 or more moves beyond the bound: %s', (table) => {
    for (const [id, { n, sum, favourable }] of truth) {
      const stats = own.get(`${table}/q1 ${id}`)?.stats;
      if (stats === undefined || n < 200 || stats['n'] !== n) continue;
      if (table === 'mean') expect(Math.abs((stats['sum'] ?? 0) - sum) / n, id).toBeLessThanOrEqual(0.06);
      else expect(Math.abs((stats['c:high'] ?? 0) - favourable) / n, id).toBeLessThanOrEqual(0.015);
    }
  });
});
