import { describe, expect, test } from 'vitest';
import { compareDefinitions, parseDefinition, type Definition, type Item } from './index.ts';
import { shippedDefinition } from './shipped.ts';
import { harbour } from '../test/harbour.ts';

const withItem = (definition: Definition, id: string, change: (item: Item) => Item): Definition => ({
  ...definition,
  version: '3.0.0',
  items: definition.items.map((item) => (item.id === id ? change(item) : item)),
});
const verdictOf = (after: Definition, id: string, before = harbour) =>
  compareDefinitions(before, after).items.find((line) => line.item === id);
const reworded = withItem(harbour, 'ro1', (item) => ({
  ...item,
  rev: 2,
  text: { ...item.text, nb: 'Jeg har ro nok til å gjøre jobben ordentlig.' },
}));
const decision = { item: 'ro1', fromRev: 1, toRev: 2, reason: 'one word, same answers in 12 cognitive interviews' };

describe('two versions of an instrument', () => {
  test('the same definition twice has only unchanged items and needs no new version', () => {
    const comparison = compareDefinitions(harbour, harbour);
    expect(new Set(comparison.items.map((line) => line.verdict))).toEqual(new Set(['unchanged']));
    expect(new Set(comparison.dimensions.map((line) => line.verdict))).toEqual(new Set(['same-items']));
    expect(comparison).toMatchObject({ versionStep: 'none', isVersionRaised: true });
  });

  test('a changed wording breaks the trend of the item and of its index', () => {
    expect(verdictOf(reworded, 'ro1')).toEqual({
      item: 'ro1',
      verdict: 'wording-changed',
      changes: ['text', 'revision'],
      isRevisionRaised: true,
    });
    const { dimensions, versionStep, isVersionRaised } = compareDefinitions(harbour, reworded);
    expect(dimensions[0]).toEqual({ dimension: 'ro', verdict: 'items-changed', commonItems: ['ro2', 'ro3'] });
    expect({ versionStep, isVersionRaised }).toEqual({ versionStep: 'major', isVersionRaised: true });
  });

  test('a changed wording under an unchanged revision is told', () => {
    const silent = withItem(harbour, 'ro1', (item) => ({ ...item, text: { ...item.text, en: 'I have peace.' } }));
    expect(verdictOf(silent, 'ro1')).toMatchObject({ verdict: 'wording-changed', isRevisionRaised: false });
    expect(compareDefinitions(harbour, { ...silent, version: '2.2.0' }).isVersionRaised).toBe(false);
  });

  test('a recorded decision keeps the trend, with its reason', () => {
    const after = { ...reworded, equivalences: [decision] };
    expect(parseDefinition(after).findings).toEqual([]);
    expect(verdictOf(after, 'ro1')).toMatchObject({ verdict: 'equivalent', reasons: [decision.reason] });
    expect(compareDefinitions(harbour, after).dimensions[0]?.verdict).toBe('same-items');
  });

  test('decisions are followed step by step, and a missing step breaks the trend', () => {
    const third = withItem(reworded, 'ro1', (item) => ({ ...item, rev: 3 }));
    const step = { ...decision, fromRev: 2, toRev: 3, reason: 'a comma' };
    expect(verdictOf({ ...third, equivalences: [decision, step] }, 'ro1')).toMatchObject({ verdict: 'equivalent' });
    expect(verdictOf({ ...third, equivalences: [decision] }, 'ro1')).toMatchObject({ verdict: 'wording-changed' });
  });

  test.each<[string, (item: Item) => Item]>([
    ['the direction', (item) => ({ ...item, reverse: true }) as Item],
    ['the scale', (item) => ({ ...item, scale: 'ofte4' }) as Item],
    ['the audience', (item) => ({ ...item, audience: 'leaders' })],
  ])('no decision makes a change of %s equivalent', (_name, change) => {
    const after = withItem(harbour, 'ro1', (item) => ({ ...change(item), rev: 2 }));
    expect(verdictOf({ ...after, equivalences: [decision] }, 'ro1')).toMatchObject({ verdict: 'wording-changed' });
  });

  test('a relabelled scale changes every item answered on it', () => {
    const [first, ...rest] = harbour.scales['grad6']?.points ?? [];
    if (first === undefined) throw new Error('the scale requires points');
    const points = [{ ...first, label: { ...first.label, nb: 'Aldri i livet' } }, ...rest];
    const after = { ...harbour, scales: { ...harbour.scales, grad6: { ...harbour.scales['grad6'], points } } } as Definition;
    const changed = compareDefinitions(harbour, after).items.filter((line) => line.verdict === 'wording-changed');
    expect(changed).toHaveLength(harbour.items.filter((item) => item.type === 'likert').length);
  });

  test('items that come and go are told in the order of the later definition', () => {
    const without = { ...harbour, version: '3.0.0', items: harbour.items.filter((item) => item.id !== 'fritt') };
    expect(verdictOf(without, 'fritt')).toEqual({ item: 'fritt', verdict: 'removed' });
    expect(compareDefinitions(without, harbour)).toMatchObject({ versionStep: 'minor' });
    expect(verdictOf(harbour, 'fritt', without)).toEqual({ item: 'fritt', verdict: 'added' });
  });
});

describe('two instruments that share items', () => {
  test('an index of the same name from fewer items is not the same index', () => {
    const mapping = shippedDefinition('kulturkartlegging');
    const climate = shippedDefinition('ytringsklima');
    const voice =
      mapping && climate && compareDefinitions(mapping, climate).dimensions.find((line) => line.dimension === 'ytring');
    expect(voice).toEqual({
      dimension: 'ytring',
      verdict: 'items-changed',
      commonItems: ['YTR-T1', 'YTR-L1', 'YTR-N1', 'YTR-G1'],
    });
  });
});
