import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bank, seedTrace } from '@takhoyde/survey-definitions/shipped';
import { itemsWithoutElement, missingNumbers, themesWithoutElement } from './gaps-part.ts';
import { traceAnswers, type Reference, type TraceAnswers } from './trace-answers.ts';
import { standingOf, traceElements } from './trace-elements.ts';
import { traceFaults } from './trace-faults.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The trace with one more reference on the first element. */
const withPlanted = (reference: Reference): TraceAnswers => ({
  ...traceAnswers,
  elements: traceAnswers.elements.map((element, at) =>
    at === 0 ? { ...element, answeredBy: [...element.answeredBy, reference] } : element,
  ),
});

describe('the trace from the report', () => {
  test('answers every element, and every reference leads somewhere', () => {
    expect(traceFaults(traceAnswers, root)).toEqual([]);
  });
  test('says so when the report gets an element that nobody has answered', () => {
    const [, ...rest] = traceAnswers.elements;
    expect(traceFaults({ ...traceAnswers, elements: rest }, root)).toContain('S01: nobody has written what answers it');
  });
  test.each<Reference>([
    { kind: 'item', ref: 'TRY-99' },
    { kind: 'dimension', ref: 'trivsel' },
    { kind: 'instrument', ref: 'medarbeiderundersokelsen' },
    { kind: 'tiltak', ref: 'T27' },
    { kind: 'indicator', ref: 'I13' },
    { kind: 'page', ref: '/rangering' },
    { kind: 'page', ref: '/svar' },
    { kind: 'doc', ref: 'docs/no-such-page.md' },
    { kind: 'test', ref: 'tests/scenarios/no-such.test.ts', title: 'no such test' },
    { kind: 'test', ref: 'tests/scenarios/close.test.ts', title: 'a promise that nobody tests' },
    { kind: 'planned', ref: '99', note: 'noe som ikke er planlagt' },
  ])('a reference to what is not there is found: $kind $ref', (reference) => {
    expect(traceFaults(withPlanted(reference), root)).toEqual([`S01: no ${reference.kind} ${reference.ref}`]);
  });
  test('a question that no page shows cannot pass for an answer without a plan', () => {
    const elements = [{ id: 'S20', plain: 'Hvorfor reformen kommer', answeredBy: [{ kind: 'item' as const, ref: 'TAU-2' }] }];
    expect(traceFaults({ ...traceAnswers, elements }, root)).toContain(
      'S20: rests on a question that no page shows, and says nothing of a plan',
    );
  });
  test('a link that is set aside although nobody claims it is found', () => {
    const setAside = [{ dimension: 'trygghet', element: 'S20', why: 'Ingen har påstått det.' }];
    expect(traceFaults({ ...traceAnswers, setAside }, root)).toContain('S20: set aside from trygghet, which does not claim it');
  });
});

describe('how far an element is answered', () => {
  test.each<[string, readonly Reference[]]>([
    ['answered', [{ kind: 'item', ref: 'TRY-1' }]],
    [
      'partly',
      [
        { kind: 'page', ref: '/' },
        { kind: 'planned', ref: '9', note: 'mer' },
      ],
    ],
    [
      'planned',
      [
        { kind: 'tiltak', ref: 'T01' },
        { kind: 'planned', ref: '12', note: 'alt' },
      ],
    ],
    ['not-done', [{ kind: 'not-done', ref: 'privacy', note: 'nei' }]],
    [
      'not-done',
      [
        { kind: 'doc', ref: 'docs/anonymity.md' },
        { kind: 'not-done', ref: 'privacy', note: 'nei' },
      ],
    ],
  ])('%s', (standing, references) => {
    expect(standingOf(references)).toBe(standing);
  });
});

describe('the other way round', () => {
  const elements = traceElements(traceAnswers);
  test('every theme answers something in the report', () => {
    expect(themesWithoutElement(elements)).toEqual([]);
  });
  test('themes that answer nothing are told', () => {
    expect(themesWithoutElement([])).toEqual(bank.dimensions.map(({ id }) => id));
    const withoutInclusion = elements.map((element) => ({
      ...element,
      references: element.references.filter(({ ref }) => ref !== 'inkludering' && !ref.startsWith('INK-')),
    }));
    expect(themesWithoutElement(withoutInclusion)).toEqual(['inkludering']);
  });
  test('only the open questions answer nothing by name', () => {
    for (const id of itemsWithoutElement(elements)) expect(bank.items.find((item) => item.id === id)?.type).toBe('open');
  });
  test('the numbers that are missing are those that no row has', () => {
    expect(missingNumbers(seedTrace.map(({ id }) => id)).slice(0, 3)).toEqual(['S49', 'S59', 'S68–S69']);
    expect(missingNumbers([])).toEqual(['S01–S93']);
  });
});
