import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { exampleDesk, exampleLibrary, exampleLine, examplePlan, manyLines } from './follow-up.examples.ts';
import { openedForm } from './plan-desk.ts';
import { inReadingOrder, lineFacts, suggestionsFor, tiltakName } from './plan-view.ts';

const reader = exampleReaders.nb;

describe('a plan on the page', () => {
  test('begins with what is under way, and ends with what came to nothing', () => {
    expect(inReadingOrder(manyLines).map(({ status }) => status)).toEqual(['under-way', 'planned', 'planned', 'dropped']);
  });

  test('tells of a line what is there, and leaves out what is not', () => {
    const line = { ...exampleLine, theme: null, expectation: null };
    expect(lineFacts(line, examplePlan, reader).map(({ term }) => term)).toEqual(['Ansvarlig', 'Frist']);
    expect(lineFacts(exampleLine, examplePlan, reader)[0]).toEqual({ term: 'Tema', value: 'Samhandling på tvers' });
  });

  test('names a tiltak that has left the library by its id rather than not at all', () => {
    expect(tiltakName({ tiltak: { from: 'library', id: 'T99' } }, exampleLibrary, reader)).toBe('T99');
  });

  test('suggests for a theme what is linked to it, and nothing where no theme is chosen', () => {
    expect(suggestionsFor('digital', examplePlan, exampleLibrary).suggested.map(({ id }) => id)).toEqual(['T11']);
    expect(suggestionsFor('', examplePlan, exampleLibrary).suggested).toEqual([]);
  });
});

describe('the form that the address asks for', () => {
  test('is open to who may fill it in, and to nobody else', () => {
    expect(openedForm({ ...exampleDesk, opened: 'ny' })).toMatchObject({ writtenBy: 'leader', fields: { tema: 'samhandling' } });
    expect(openedForm({ ...exampleDesk, opened: 'tillitsvalgte' })).toBeUndefined();
    expect(openedForm({ ...exampleDesk, opened: 'line-0001' })?.fields['annerledes']).toBe(exampleLine.difference);
    const readOnly = { ...examplePlan, lines: [{ ...exampleLine, mayChange: false }] };
    expect(openedForm({ ...exampleDesk, plan: readOnly, opened: 'line-0001' })).toBeUndefined();
    expect(openedForm(exampleDesk)).toBeUndefined();
  });

  test('keeps what was typed when it was refused', () => {
    const refusal = { code: 'line-changed', faults: [], typed: { annerledes: 'Mitt' } };
    expect(openedForm({ ...exampleDesk, opened: 'line-0001', refusal })?.fields).toEqual({ annerledes: 'Mitt' });
  });
});
