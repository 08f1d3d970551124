import { describe, expect, test } from 'vitest';
import { compareDefinitions, editDefinition, findingsAgainst, type Definition, type Item } from './index.ts';
import { bank } from './shipped.ts';
import { harbour } from '../test/harbour.ts';

const withItem = (id: string, change: object, before: Definition = harbour): Definition => ({
  ...before,
  version: '3.0.0',
  items: before.items.map((item): Item => (item.id === id ? { ...item, ...change } : item)),
});
const withScale = (change: object): Definition => ({
  ...harbour,
  version: '3.0.0',
  scales: { ...harbour.scales, grad6: { ...harbour.scales['grad6'], ...change } } as Definition['scales'],
});
const movedTo = (id: string, section: string): Definition => ({
  ...harbour,
  version: '3.0.0',
  sections: harbour.sections.map((one) => ({
    ...one,
    items: [...one.items.filter((item) => item !== id), ...(one.id === section ? [id] : [])],
  })),
});
const verdictOf = (after: Definition, id: string, before = harbour) =>
  compareDefinitions(before, after).items.find((line) => line.item === id);
const everyLikert = harbour.items.filter((item) => item.type === 'likert').map(({ id }) => id);
const decisions = everyLikert.map((item) => ({ item, fromRev: 1, toRev: 2, reason: 'we all agree that it is the same' }));
const withDecisions = (after: Definition): Definition => ({
  ...after,
  equivalences: decisions,
  items: after.items.map((item) => (everyLikert.includes(item.id) ? { ...item, rev: 2 } : item)),
});
const indexOf = (after: Definition, id: string) =>
  compareDefinitions(harbour, after).dimensions.find((line) => line.dimension === id);

const { points = [] } = harbour.scales['grad6'] ?? {};
const turned = withScale({ points: points.map((point, at) => ({ ...point, label: points[points.length - 1 - at]!.label })) });

describe('what would make a trend lie breaks it', () => {
  test('a scale whose words change places, even when somebody records that it is the same', () => {
    expect(verdictOf(withDecisions(turned), 'ro3')).toMatchObject({
      verdict: 'wording-changed',
      changes: ['labels', 'values', 'revision'],
    });
    expect(findingsAgainst(harbour, withDecisions(turned)).map(({ rule }) => rule)).toContain('id-means-other');
  });
  test('as new words for the same answers do not', () => {
    const reworded = withScale({
      points: points.map(({ value, label }) => ({ value, label: { ...label, en: `${label.en} (new)` } })),
    });
    expect(verdictOf(withDecisions(reworded), 'ro3')).toMatchObject({ verdict: 'equivalent' });
  });
  test('two options that change places', () => {
    const seen = harbour.items.find((item) => item.id === 'sett');
    const options = seen?.type === 'single' ? (seen.options ?? []) : [];
    const [yes, no, ...rest] = options;
    const after = withItem('sett', { rev: 2, options: [{ ...yes, label: no!.label }, { ...no, label: yes!.label }, ...rest] });
    expect(verdictOf(after, 'sett')).toMatchObject({ verdict: 'wording-changed', changes: ['labels', 'values', 'revision'] });
  });
  test('other answers that count as agreeing', () => {
    expect(verdictOf(withDecisions(withScale({ favourable: [4, 5, 6], unfavourable: [1] })), 'ro3')).toMatchObject({
      verdict: 'wording-changed',
      changes: ['scoring', 'revision'],
    });
  });
  test('another rule for who counts in an index', () => {
    const stricter = { ...harbour, version: '3.0.0', reporting: { ...harbour.reporting, minAnsweredShare: 1 } };
    expect(verdictOf(stricter, 'ro1')?.verdict).toBe('unchanged');
    expect(indexOf(stricter, 'ro')).toEqual({ dimension: 'ro', verdict: 'items-changed', commonItems: ['ro1', 'ro2', 'ro3'] });
  });
  test('a statement that is moved to another index', () => {
    const swapped: Definition = {
      ...harbour,
      dimensions: harbour.dimensions.map((one) => {
        if (one.id === 'ro') return { ...one, items: ['ro1', 'ro2'] };
        return one.id === 'ytring' ? { ...one, items: [...one.items, 'ro3'] } : one;
      }),
    };
    expect([indexOf(swapped, 'ro')?.verdict, indexOf(swapped, 'ytring')?.verdict]).toEqual(['items-changed', 'items-changed']);
  });
});

describe('who is asked', () => {
  test('is another group when the routing of the same words changes', () => {
    const after = { ...harbour, version: '3.0.0', logic: harbour.logic.filter((line) => line.item !== 'melde') };
    expect(verdictOf(after, 'melde')).toMatchObject({ verdict: 'wording-changed', changes: ['routing'] });
    expect(compareDefinitions(harbour, after).versionStep).toBe('major');
  });
  test('is another group when the routing of what it hangs on changes', () => {
    const logic = [...harbour.logic, { item: 'sett', showIf: { attr: 'skift', in: ['natt'] } }];
    expect(verdictOf({ ...harbour, logic }, 'melde')).toMatchObject({ verdict: 'wording-changed', changes: ['routing'] });
  });
  test('is another group in a section with conditions of its own', () => {
    expect(verdictOf(movedTo('ro3', 'kai'), 'ro3')).toMatchObject({ verdict: 'wording-changed', changes: ['routing'] });
    expect(findingsAgainst(harbour, movedTo('ro3', 'kai'))).toEqual([]);
    expect(findingsAgainst(harbour, movedTo('ro1', 'kai')).map(({ rule, id }) => `${rule} ${id}`)).toEqual([
      'core-item-changed ro1',
    ]);
  });
  test('is the same group however it is written', () => {
    const onSection: Definition = {
      ...harbour,
      items: harbour.items.map((item) =>
        item.id === 'led_v' || item.id === 'led_s' ? { ...item, audience: 'employees' } : item,
      ),
    };
    const onItem: Definition = {
      ...harbour,
      items: harbour.items.map((item) => (item.id === 'led_v' || item.id === 'led_s' ? { ...item, audience: 'all' } : item)),
      sections: harbour.sections.map((section) =>
        section.id === 'leder' ? { ...section, showIf: { all: [{ attr: 'audience', in: ['employees'] }] } } : section,
      ),
    };
    expect(verdictOf(onItem, 'led_v', onSection)?.verdict).toBe('unchanged');
  });
  test('is told of an index as well', () => {
    expect(indexOf(movedTo('ro3', 'kai'), 'ro')).toMatchObject({ verdict: 'items-changed', commonItems: ['ro1', 'ro2'] });
  });
});

describe('a core item stays where the same people meet it', () => {
  const edit = { kind: 'move', item: 'ro1', section: 'kai' } as const;
  test('so that it is not moved under other conditions', () => {
    expect(editDefinition(harbour, edit, { bank, base: harbour }).refused).toMatchObject({ rule: 'locked', ids: ['ro1'] });
  });
  test('as one that no version has asked may be', () => {
    expect(editDefinition(harbour, edit, { bank }).refused).toBeUndefined();
  });
});

describe('what is read before a question', () => {
  const contextOf = (after: Definition) => compareDefinitions(harbour, after).context;
  test('is the same in the same definition', () => {
    expect(contextOf(harbour)).toEqual({ moved: [], introduced: [], isIntroChanged: false });
  });
  test('is told when a question changes places, while its trend holds', () => {
    const after = movedTo('ro2', 'dag');
    expect(contextOf(after).moved).toEqual(['ro2']);
    expect(verdictOf(after, 'ro2')?.verdict).toBe('unchanged');
    expect(compareDefinitions(harbour, after).versionStep).toBe('minor');
  });
  test('is told when a whole section comes earlier, by the fewest questions that explain it', () => {
    const [first, ...others] = harbour.sections;
    const last = others.pop();
    if (first === undefined || last === undefined) throw new Error('the test requires sections');
    expect(contextOf({ ...harbour, sections: [last, first, ...others] }).moved).toEqual(['fritt']);
  });
  test('is told when a notice, a heading or the introduction has other words', () => {
    const said = { nb: 'Nytt', nn: 'Nytt no', en: 'New' };
    const texts = { ...harbour.texts, fritekst: said, velkommen: said };
    const sections = harbour.sections.map((section) => (section.id === 'leder' ? { ...section, title: said } : section));
    expect(contextOf({ ...harbour, texts, sections })).toEqual({
      moved: [],
      introduced: ['led_v', 'led_s', 'fritt'],
      isIntroChanged: true,
    });
  });
});
