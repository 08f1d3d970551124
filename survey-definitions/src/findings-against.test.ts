import { describe, expect, test } from 'vitest';
import { findingRules, findingsAgainst, findingsAgainstBank, type Definition } from './index.ts';
import { bank, shippedDefinition, shippedDefinitions } from './shipped.ts';
import { harbour } from '../test/harbour.ts';

const pulse = shippedDefinition('omstillingspuls');
if (pulse === undefined) throw new Error('the test requires omstillingspuls');

const withItem = (id: string, change: object, version = '3.0.0', before: Definition = harbour): Definition => ({
  ...before,
  version,
  items: before.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
const without = (id: string, version = '3.0.0'): Definition => ({
  ...harbour,
  version,
  items: harbour.items.filter((item) => item.id !== id),
});
const text = { nb: 'Noe helt annet.', nn: 'Noko heilt anna.', en: 'Something else.' };
const found = (after: Definition, before = harbour): string[] =>
  findingsAgainst(before, after, 'utkast.json').map(({ rule, id }) => `${rule} ${id}`);

describe('a version that follows another', () => {
  test('may be the same, or raise what it must', () => {
    expect(found(harbour)).toEqual([]);
    expect(found(withItem('ro2', { rev: 2, text }))).toEqual([]);
  });
  test.each<[string, Definition, string[]]>([
    ['an anchor is gone', without('ro1'), ['core-item-missing ro1']],
    ['an anchor has other words', withItem('ro1', { rev: 2, text }), ['core-item-changed ro1']],
    ['words are changed in silence', withItem('ro2', { text }), ['reworded-without-revision ro2']],
    ['a statement is turned around', withItem('ro3', { rev: 2, reverse: true }), ['id-means-other ro3']],
    ['a common statement has become local', withItem('ro3', { isLocal: true }), ['id-means-other ro3']],
    ['the version rose too little', withItem('ro2', { rev: 2, text }, '2.1.1'), ['version-not-raised havnetrivsel']],
    ['the version stayed', { ...harbour, title: text }, ['version-not-raised havnetrivsel']],
  ])('%s', (_name, after, expected) => {
    expect(found(after)).toEqual(expected);
  });
  test('a core item is locked like an anchor', () => {
    const before: Definition = { ...harbour, reporting: { ...harbour.reporting, coreItems: ['led_v'] } };
    expect(found({ ...without('led_v'), reporting: before.reporting }, before)).toEqual(['core-item-missing led_v']);
  });
  test('of another instrument need not raise anything', () => {
    expect(found({ ...harbour, id: 'havnepuls', title: text })).toEqual([]);
  });
  test('findings name file, id and rule', () => {
    for (const finding of findingsAgainst(harbour, without('ro1'), 'utkast.json')) {
      expect(finding).toMatchObject({ file: 'utkast.json', path: 'items' });
      expect(findingRules).toContain(finding.rule);
    }
  });
});

describe('ids of the bank', () => {
  const against = (definition: Definition): string[] =>
    findingsAgainstBank(bank, definition).map(({ rule, id }) => `${rule} ${id}`);
  test('mean what they mean in every shipped instrument', () => {
    for (const definition of shippedDefinitions) expect(against(definition)).toEqual([]);
  });
  test('never name something else', () => {
    expect(against(withItem('OMS-4', { reverse: true, rev: 2 }, '2.0.0', pulse))).toEqual(['id-means-other OMS-4']);
    expect(against(withItem('OMS-4', { isLocal: true }, '2.0.0', pulse))).toEqual(['id-means-other OMS-4']);
    expect(against(withItem('OMS-4', { text }, '2.0.0', pulse))).toEqual(['reworded-without-revision OMS-4']);
    expect(against(withItem('OMS-4', { text, rev: 2 }, '2.0.0', pulse))).toEqual([]);
  });
});
