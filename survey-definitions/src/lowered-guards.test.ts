import { describe, expect, test } from 'vitest';
import { editDefinition, findingsAgainst, findingsAgainstBank, parseDefinition, type Definition } from './index.ts';
import { bank, shippedDefinition, shippedDefinitions } from './shipped.ts';

const shipped = (id: string): Definition => {
  const definition = shippedDefinition(id);
  if (definition === undefined) throw new Error(`the test requires ${id}`);
  return definition;
};
const climate = shipped('ytringsklima');
const leadership = shipped('lederkapabiliteter-2030');
const mapping = shipped('kulturkartlegging');
const next = (before: Definition, change: Partial<Definition>): Definition => ({ ...before, version: '9.0.0', ...change });
const reporting = (before: Definition, change: Partial<Definition['reporting']>): Definition =>
  next(before, { reporting: { ...before.reporting, ...change } });
const lowered = (before: Definition, after: Definition): string[] =>
  findingsAgainst(before, after).flatMap(({ rule, id }) => (rule === 'guard-lowered' ? [id] : []));
const belowBank = (definition: Definition): string[] =>
  findingsAgainstBank(bank, definition).flatMap(({ rule, id }) => (rule === 'guard-lowered' ? [id] : []));
const own = (before: Definition, change: Partial<Definition['reporting']> = {}): Definition => ({
  ...reporting(before, change),
  id: 'egen',
  version: '1.0.0',
});

describe('a next version', () => {
  test('shows a restricted statement no lower than the one before', () => {
    const { 'TAU-1': _gone, ...restricted } = climate.reporting.restricted;
    expect(lowered(climate, reporting(climate, { restricted }))).toEqual(['TAU-1']);
    expect(lowered(climate, reporting(climate, { restricted: { ...restricted, 'TAU-1': 'niva2' } }))).toEqual(['TAU-1']);
    expect(lowered(climate, reporting(climate, { restricted: { ...restricted, 'TAU-1': 'kommune' } }))).toEqual([]);
  });
  test('keeps the lowest place of the whole', () => {
    const { lowestNode: _gone, ...rest } = leadership.reporting;
    expect(lowered(leadership, next(leadership, { reporting: rest }))).toHaveLength(leadership.items.length);
  });
  test('stays sensitive', () => {
    expect(lowered(climate, reporting(climate, { isSensitive: false }))).toHaveLength(climate.items.length);
  });
  test('wants as many leaders, of the same statements', () => {
    const about = leadership.items.filter((item) => item.aboutLeaders).map(({ id }) => id);
    expect(lowered(leadership, reporting(leadership, { aboutLeaders: { minLeaders: 3 } }))).toEqual(about);
    const items = leadership.items.map((item) => ({ ...item, aboutLeaders: false }));
    expect(lowered(leadership, next(leadership, { items }))).toEqual(about);
  });
  test('may guard more', () => {
    const items = mapping.items.map((item) => ({ ...item, aboutLeaders: true }));
    const stricter = reporting(mapping, { isSensitive: true, lowestNode: 'virksomhet', aboutLeaders: { minLeaders: 9 } });
    expect(lowered(mapping, { ...stricter, items })).toEqual([]);
  });
});

describe('an instrument of one’s own', () => {
  test('asks what the shipped ones guard with no less of it', () => {
    expect(belowBank(own(climate))).toEqual([]);
    expect(belowBank(own(climate, { restricted: {} })).toSorted()).toEqual(Object.keys(climate.reporting.restricted).toSorted());
    expect(belowBank(own(climate, { isSensitive: false }))).toContain('TAU-1');
    expect(belowBank(own(leadership, { aboutLeaders: { minLeaders: 3 } })).length).toBeGreaterThan(10);
  });
  test('may ask a bridge at the thresholds of any that asks it', () => {
    expect(belowBank(own(mapping))).toEqual([]);
  });
  test('finds no way round in another id', () => {
    const [about] = climate.items.filter(({ id }) => id === 'TAU-1');
    if (about === undefined) throw new Error('the test requires TAU-1');
    const smuggled = { ...about, id: 'var-1', text: { ...about.text, nb: `${about.text.nb.toUpperCase()} !` } };
    const [first, ...rest] = mapping.sections;
    if (first === undefined) throw new Error('the test requires a section');
    const sections = [{ ...first, items: [...first.items, 'var-1'] }, ...rest];
    expect(belowBank({ ...mapping, id: 'egen', items: [...mapping.items, smuggled], sections })).toEqual(['var-1']);
  });
  test('holds for what ships, and for whatever is taken in by an edit', () => {
    for (const definition of shippedDefinitions) expect(belowBank(definition)).toEqual([]);
    const section = mapping.sections[0]?.id ?? '';
    for (const { id } of [...climate.items, ...leadership.items.slice(0, 8)]) {
      const { definition } = editDefinition(mapping, { kind: 'take-in', item: id, section }, { bank, base: mapping });
      expect(definition === undefined ? [] : belowBank(definition)).toEqual([]);
    }
  }, 30_000);
});

describe('the core', () => {
  const words = { nb: 'Helt andre ord.', nn: 'Heilt andre ord.', en: 'Quite other words.' };
  const changed = (change: object): Definition =>
    next(mapping, { items: mapping.items.map((item) => (item.id === 'TRY-1' ? { ...item, ...change } : item)) });
  const found = (after: Definition): string[] => findingsAgainst(mapping, after).map(({ rule, id }) => `${rule} ${id}`);
  test('is not reworded by way of a recorded decision', () => {
    const equivalences = [{ item: 'TRY-1', fromRev: 1, toRev: 2, reason: 'because we say so ourselves' }];
    expect(found({ ...changed({ text: words, rev: 2 }), equivalences })).toEqual(['core-item-changed TRY-1']);
  });
  test('is not unlocked in one version to be taken out of the next', () => {
    expect(found(changed({ anchor: false }))).toEqual(['core-item-changed TRY-1']);
  });
});

describe('a definition as large as its shape allows', () => {
  const like = mapping.items.find((item) => item.type === 'likert');
  if (like === undefined) throw new Error('the test requires items');
  const ids = Array.from({ length: 500 }, (_unused, at) => `x${at}`);
  const any = { any: Array.from({ length: 50 }, (_unused, at) => ({ item: `x${at}`, in: [1] })) };
  test('is read before anybody notices', () => {
    const huge: Definition = {
      ...mapping,
      items: ids.map((id) => ({ ...like, id, reverse: true })),
      sections: Array.from({ length: 100 }, (_unused, at) => ({
        id: `s${at}`,
        title: mapping.title,
        intro: [],
        items: ids,
        showIf: any,
      })),
      dimensions: Array.from({ length: 100 }, (_unused, at) => ({
        ...mapping.dimensions[0]!,
        id: `d${at}`,
        items: ids.slice(0, 200),
      })),
      reporting: { ...mapping.reporting, restricted: Object.fromEntries(ids.map((id) => [id, 'kommune' as const])) },
    };
    const { findings } = parseDefinition(huge);
    expect(findings.length).toBeGreaterThan(0);
  }, 30_000);
});
