import { describe, expect, test } from 'vitest';
import { compareDefinitions, estimatedMinutes, languages, openItemIds, parseDefinition, readability } from './index.ts';
import {
  attributes,
  bank,
  indicators,
  references,
  seedTrace,
  shippedDefinition,
  shippedDefinitions,
  tiltak,
  uiTerms,
} from './shipped.ts';
import { textsOf } from './findings/walk-definition.ts';

const each = shippedDefinitions.map((definition) => [definition.id, definition] as const);

describe('the five shipped instruments', () => {
  test('are five, with 145 items in the bank', () => {
    expect(shippedDefinitions.map(({ id }) => id)).toEqual([
      'kulturkartlegging',
      'ytringsklima',
      'omstillingspuls',
      'lederkapabiliteter-2030',
      'samhandling',
    ]);
    expect(bank.items).toHaveLength(145);
  });
  test.each(each)('%s has no finding, also after a journey through JSON', (_id, definition) => {
    expect(parseDefinition(JSON.parse(JSON.stringify(definition))).findings).toEqual([]);
  });
  test.each(each)('%s is complete in bokmål, nynorsk and English', (_id, definition) => {
    for (const { text } of textsOf(definition)) for (const language of languages) expect(text[language].trim()).not.toBe('');
  });
  test.each(each)('%s says that it is a draft', (_id, definition) => {
    expect(definition.status).toMatch(/^draft/);
  });
  test.each(each)('%s promises the minutes that are calculated', (_id, definition) => {
    const { employee, leader } = definition.estimatedMinutes;
    expect([employee, leader]).toEqual(
      [estimatedMinutes(definition, 'employees'), estimatedMinutes(definition, 'leaders')].map((minutes) =>
        Number(minutes.toFixed(1)),
      ),
    );
  });
  test.each(each)('%s reads easily in every language', (_id, definition) => {
    for (const value of Object.values(readability(definition))) expect(value).toBeLessThan(40);
  });
  test.each(each)('%s asks for no level by name', (_id, definition) => {
    expect(JSON.stringify(definition)).not.toMatch(/"N[1-4]"|"attr":"level"/);
  });
  test('the readability is that of the content table', () => {
    const measured = shippedDefinitions.map((definition) =>
      Object.values(readability(definition)).map((value) => Math.round(value ?? 0)),
    );
    expect(measured).toEqual([
      [26, 25, 25],
      [21, 20, 24],
      [32, 29, 22],
      [33, 35, 33],
      [32, 31, 26],
    ]);
  });
  test('Ytringsklima has no free text at all and is sensitive', () => {
    const climate = shippedDefinition('ytringsklima');
    expect(climate && openItemIds(climate)).toEqual([]);
    expect(climate?.reporting.isSensitive).toBe(true);
  });
  test('an item that two instruments share is worded the same in both', () => {
    for (const before of shippedDefinitions) {
      for (const after of shippedDefinitions) {
        const changed = compareDefinitions(before, after).items.filter(({ verdict }) => verdict === 'wording-changed');
        expect(changed).toEqual([]);
      }
    }
  });
  test('an unknown name gives nothing', () => {
    expect(shippedDefinition('constructor')).toBeUndefined();
  });
});

describe('what comes with them', () => {
  const themeIds = bank.dimensions.map(({ id }) => id);
  const itemIds = bank.items.map(({ id }) => id);
  test('26 measures point at themes that exist', () => {
    expect(tiltak).toHaveLength(26);
    for (const { dimensions } of tiltak) for (const id of dimensions) expect(id === '*' || themeIds.includes(id)).toBe(true);
  });
  test('options name measures and capabilities that exist', () => {
    const options = bank.items.flatMap((item) => ('options' in item ? (item.options ?? []) : []));
    for (const id of options.flatMap((option) => option.tiltak ?? [])) expect(tiltak.map((measure) => measure.id)).toContain(id);
    const pairs = bank.items.map((item) => (item.type === 'likert' ? item.pair : undefined));
    for (const { capability } of options) if (capability !== undefined) expect(pairs).toContain(capability);
  });
  test('twelve indicators are computed from items that exist and have no baseline of ours', () => {
    expect(indicators).toHaveLength(12);
    for (const { items, baseline, target2030 } of indicators) {
      for (const id of items) expect(itemIds).toContain(id);
      expect([baseline, target2030]).toEqual([null, null]);
    }
  });
  test('every reference a theme or an item gives is in the list', () => {
    const used = [...bank.dimensions, ...bank.items].flatMap(({ refs }) => refs ?? []);
    for (const key of used) expect(Object.keys(references)).toContain(key);
  });
  test('the words of the screens are there once each', () => {
    expect(new Set(uiTerms.map(({ key }) => key)).size).toBe(uiTerms.length);
  });
  test('the trace has 92 rows and the attributes are four', () => {
    expect(seedTrace).toHaveLength(92);
    expect(attributes.map(({ id }) => id)).toEqual(['unit', 'level', 'verv', 'opphav']);
  });
  test('reserve items of the bank too are worded as nothing else is', () => {
    for (const language of languages) expect(new Set(bank.items.map(({ text }) => text[language])).size).toBe(bank.items.length);
  });
});
