import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composePulse, itemOf, parseDefinition, pulseLength, suggestPulseItems, yearlyBurden } from './index.ts';
import { bank, shippedDefinition, shippedDefinitions } from './shipped.ts';

const title = { nb: 'Puls for våren', nn: 'Puls for våren', en: 'Pulse of the spring' };
const plan = (items: readonly string[]) => ({ id: 'varpuls', title, items });
const composed = (...input: Parameters<typeof composePulse>) => {
  const { definition, refused } = composePulse(...input);
  if (definition === undefined) throw new Error(refused.message);
  return definition;
};
const themes = bank.dimensions.map(({ id }) => id);

describe('a pulse proposed from what came out low', () => {
  test('begins with the bridges, then the low themes in turn', () => {
    const proposed = suggestPulseItems(['digital', 'tillit'], bank);
    expect(proposed.slice(0, 3).map(({ because }) => because)).toEqual(['bridge', 'bridge', 'bridge']);
    expect(proposed.map(({ item }) => item)).toEqual(expect.arrayContaining(['DIG-1', 'TIL-1', 'DIG-2', 'TIL-2']));
  });
  test('is composed without a finding, whatever themes were low', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...themes, 'nobody'), { maxLength: 8 }), (low) => {
        const proposed = suggestPulseItems(low, bank);
        expect(proposed.length).toBeGreaterThanOrEqual(pulseLength.min);
        expect(proposed.length).toBeLessThanOrEqual(pulseLength.max);
        expect(suggestPulseItems(low, bank)).toEqual(proposed);
        const definition = composed(plan(proposed.map(({ item }) => item)), bank);
        expect(parseDefinition(definition).findings).toEqual([]);
        expect(definition.reporting.isSensitive).toBe(false);
      }),
      { seed: 21, numRuns: 60 },
    );
  });
  test('finds a capability under its own name and under that of its index', () => {
    for (const name of ['lk05', 'lk05-view'])
      expect(suggestPulseItems([name], bank)).toContainEqual({ item: 'LK05-V', because: 'low', theme: 'lk05' });
  });
});

describe('composing', () => {
  const items = [
    'YTR-L1',
    'BLI-1',
    'LAR-1',
    'SAM-1',
    'SAM-2',
    'SAM-3',
    'DIG-2',
    'TIL-2',
    'TIL-3',
    'RET-2',
    'NYT-2',
    'INN-2',
    'OML-1',
  ];
  test('leaves what is for leaders to a section of theirs', () => {
    const definition = composed(plan(items), bank);
    expect(definition.sections.map(({ id }) => id)).toEqual(['a', 'l']);
    expect(definition.sections[1]?.items).toEqual(['OML-1']);
    expect(parseDefinition(definition).findings).toEqual([]);
    expect(definition).toMatchObject({ kind: 'pulse', version: '1.0.0', roundsPerYear: 4 });
  });
  test('deals what is no anchor into blocks of even length, which shortens the longest way', () => {
    const whole = composed(plan(items), bank);
    const dealt = composed({ ...plan(items), rotation: { per: 'person', blockCount: 3 } }, bank);
    expect(dealt.rotation?.blocks.map((block) => block.length)).toEqual([3, 3, 2]);
    for (const id of dealt.rotation?.blocks.flat() ?? []) expect(itemOf(dealt, id)?.anchor).toBe(false);
    expect(dealt.estimatedMinutes.employee).toBeLessThan(whole.estimatedMinutes.employee);
  });
  test('too few and too many are told in words', () => {
    const rules = (ids: readonly string[]) => parseDefinition(composed(plan(ids), bank)).findings.map(({ rule }) => rule);
    expect(rules(items.slice(0, 7))).toEqual(['pulse-length']);
    expect(rules([...items, 'GJE-2'])).toEqual(['pulse-length']);
  });
  test('what is not in the bank, and nothing at all, is refused', () => {
    expect(composePulse(plan(['nobody']), bank).refused?.rule).toBe('not-in-bank');
    expect(composePulse(plan([]), bank).refused?.rule).toBe('last-item');
  });
});

describe('the yearly burden', () => {
  test('is the sum of minutes times rounds', () => {
    const { instruments, minutesPerYear } = yearlyBurden(shippedDefinitions);
    expect(instruments.map(({ roundsPerYear }) => roundsPerYear)).toEqual([1, 1, 4, 1, 1]);
    const pulse = instruments.find(({ id }) => id === 'omstillingspuls');
    expect(pulse?.minutesPerYear.employee).toBeCloseTo(
      4 * (shippedDefinition('omstillingspuls')?.estimatedMinutes.employee ?? 0),
    );
    expect(minutesPerYear.leader).toBeCloseTo(instruments.reduce((sum, line) => sum + line.minutesPerYear.leader, 0));
    expect(minutesPerYear.employee).toBeLessThan(40);
  });
  test('of an instrument that says nothing is one round', () => {
    const { roundsPerYear: _rounds, ...silent } = shippedDefinitions[2] ?? shippedDefinitions[0]!;
    expect(yearlyBurden([silent]).instruments[0]?.roundsPerYear).toBe(1);
  });
});
