import { describe, expect, test } from 'vitest';
import { accessibilityView } from './accessibility-view.ts';
import tested from './tested.json';

describe.each(['nb', 'nn', 'en'] as const)('the accessibility statement in %s', (language) => {
  const view = accessibilityView(tested, language);

  test('has a word for every criterion of WCAG 2.2, levels A and AA', () => {
    expect(view.criteria).toHaveLength(55);
    expect(view.criteria.filter(({ name, note }) => name === '' || note === '')).toEqual([]);
    expect(view.counts.tested + view.counts['by-design'] + view.counts['not-applicable']).toBe(55);
  });

  test('names each state, and lists what every state is looked at with once', () => {
    expect(view.pages.flatMap(({ states }) => states).filter(({ name }) => name === '')).toEqual([]);
    expect(view.usual.length).toBeGreaterThan(8);
    const own = view.pages.flatMap(({ states }) => states.flatMap(({ own }) => own.split(', ')));
    expect(own.filter((name) => view.usual.includes(name))).toEqual([]);
  });

  test('says what it does not know', () => {
    expect(view.shortcomings.length).toBeGreaterThan(3);
  });
});
