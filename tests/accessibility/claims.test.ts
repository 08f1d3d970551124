import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { axeCriteria, criterionOfTag } from './axe-criteria.ts';
import { checks, usualCheckIds } from './check.ts';
import { statesNamed } from './states-named.ts';
import { checksOf, criteria } from './statement.ts';
import { testedStates } from './states.ts';

const tests = path.resolve(import.meta.dirname, '..');
const journeys = globSync('journeys/**/*.journey.ts', { cwd: tests }).map((file) => readFileSync(path.join(tests, file), 'utf8'));
const transcripts = globSync('*.yml', { cwd: path.join(import.meta.dirname, 'transcripts') });

const namedBy = (calls: readonly string[]): string[] => [...new Set(journeys.flatMap((text) => statesNamed(text, calls)))];
const stateIds = Object.keys(testedStates);
const claiming = (check: string): string[] =>
  Object.entries(testedStates).flatMap(([id, state]) => (state.checks.some((one) => one === check) ? [id] : []));

/** Which call of a journey runs a check of its own. */
const calls = {
  readAloud: ['expectReadAloud', 'expectWordsOf'],
  byKeyboard: ['hasReached'],
  faultTold: ['expectFaultTold'],
  moreTime: ['expectMoreTime'],
} as const;

describe('what the accessibility statement claims', () => {
  test('every state is looked at by a journey in all the usual ways', () => {
    const seen = namedBy(['expectForEverybody', 'stopsBeforeSending']);
    expect(stateIds.filter((id) => !seen.includes(id))).toEqual([]);
    for (const state of Object.values(testedStates)) expect(state.checks).toEqual(expect.arrayContaining([...usualCheckIds]));
  });

  test.each(Object.entries(calls))('%s is claimed of the states that a journey does it for, and of no other', (check, names) => {
    expect(namedBy(names).sort()).toEqual(claiming(check).sort());
  });

  test('a journey that was commented out looks at nothing', () => {
    const planted = "await expectForEverybody(page, 'receipt');\n// await expectForEverybody(page, 'end');\n";
    expect(statesNamed(planted, ['expectForEverybody'])).toEqual(['receipt']);
    expect(statesNamed(planted, ['expectReadAloud'])).toEqual([]);
  });

  test('no check is thought of that no state is looked at with', () => {
    expect(Object.keys(checks).filter((id) => claiming(id).length === 0)).toEqual([]);
  });

  test('the words of a screen reader lie there for each state that is read aloud, in each language, and for no other', () => {
    const wanted = claiming('readAloud').flatMap((id) => ['nb', 'nn', 'en'].map((language) => `${id}-${language}.aria.yml`));
    expect([...transcripts].sort()).toEqual(wanted.sort());
  });
});

describe('the criteria of WCAG 2.2', () => {
  test('all at levels A and AA are there: 31 and 24, each once', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31);
    expect(criteria.filter(({ level }) => level === 'AA')).toHaveLength(24);
  });

  test('one that is said to be tested is tested by something; one that does not apply says why', () => {
    const untested = criteria.filter(({ id, verdict }) => verdict.kind === 'tested' && checksOf(id).length === 0);
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  test('no check names a criterion that is not there', () => {
    const known = criteria.map(({ id }) => id);
    const named = Object.values(checks).flatMap((check) => check.criteria);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('what axe covers is read from its own rules', () => {
    expect(criterionOfTag('wcag143')).toBe('1.4.3');
    expect(criterionOfTag('wcag1412')).toBe('1.4.12');
    expect(criterionOfTag('best-practice')).toBeUndefined();
    expect(criterionOfTag('wcag21aa')).toBeUndefined();
    expect(axeCriteria()).toEqual(expect.arrayContaining(['1.1.1', '1.4.3', '4.1.2']));
  });
});
