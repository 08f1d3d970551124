import { readdirSync, readFileSync } from 'node:fs';
import { findingRules, parseDefinition, type Finding } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { en } from '#lib/messages/en.ts';
import { nb } from '#lib/messages/nb.ts';
import { nn } from '#lib/messages/nn.ts';
import { findingWords } from './finding-words.ts';

const catalogues = { nb, nn, en };
const folder = new URL('../../../../survey-definitions/test/', import.meta.url);
const jsonOf = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const brokenFiles = readdirSync(new URL('broken/', folder)).filter((name) => name.endsWith('.json'));

type Change = { at: string; value?: unknown; remove?: true };

/** The findings of one way to be wrong: the definition of the folder with a few places changed. */
const findingsIn = (file: string): readonly Finding[] => {
  const definition = jsonOf('harbour-definition.json');
  for (const { at, value, remove } of (jsonOf(`broken/${file}`) as { changes: Change[] }).changes) {
    const keys = at.split('/').slice(1);
    const last = keys.pop() ?? '';
    const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], definition) as Record<string, unknown>;
    if (remove === true) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return parseDefinition(definition, file).findings;
};
const found = brokenFiles.flatMap(findingsIn);

describe.each(Object.entries(catalogues))('the words for findings in %s', (_, messages) => {
  test('exist for every rule, and no two rules are told alike', () => {
    expect(Object.keys(messages.findings.rules).sort()).toEqual([...findingRules].sort());
    const told = Object.values(messages.findings.rules).map(({ what, mend }) => `${what} ${mend}`);
    expect(new Set(told).size).toBe(told.length);
  });
  test('hold no identifier of the code', () => {
    const told = Object.values(messages.findings.rules).map(({ what, mend }) => `${what} ${mend}`);
    expect(told.filter((words) => /[a-z]+-[a-z]+-[a-z]+|reporting|\brev\b|\bid\b/u.test(words))).toEqual([]);
  });
  test('tell where, for every finding in the folder of broken definitions', () => {
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(40);
    for (const finding of found) {
      const words = findingWords(finding, messages);
      expect(words.where, `${finding.file} ${finding.path}`).not.toMatch(/undefined|function/u);
      expect(words.where.length, finding.path).toBeGreaterThan(3);
    }
  });
});

test('a finding says which question, which part and which language', () => {
  const finding = { rule: 'text-too-long', id: 'A-1', path: 'items.0.text.nn' };
  const items = [{ id: 'A-1', text: { nb: 'Vi sier fra.', nn: 'Vi seier frå.', en: 'We speak up.' } }];
  expect(findingWords(finding, nb).where).toBe('Spørsmål A-1, spørsmålsteksten på nynorsk');
  expect(findingWords(finding, nb, { items }).where).toBe('Spørsmål A-1: «Vi sier fra.», spørsmålsteksten på nynorsk');
  expect(findingWords(finding, en, { items, language: 'en' }).where).toBe('Question A-1: “We speak up.”, the wording in nynorsk');
});
test('a finding about the whole says so', () => {
  expect(findingWords({ rule: 'too-deep', id: 'x', path: '' }, nb).where).toBe('Hele skjemaet');
});
test('a rule that is newer than the page is still told', () => {
  expect(findingWords({ rule: 'from-tomorrow', id: 'x', path: '' }, nb).what).toBe(nb.findings.rules['wrong-shape'].what);
});
test('only what concerns the whole questionnaire is placed there', () => {
  const whole = found.filter((finding) => findingWords(finding, nb).where === nb.findings.place.whole);
  expect(whole.length).toBeGreaterThan(0);
  expect(whole.filter(({ rule }) => !['wrong-shape', 'too-deep'].includes(rule))).toEqual([]);
});
