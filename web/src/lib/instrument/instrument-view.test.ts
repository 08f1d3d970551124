import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { burdenRows } from './burden-rows.ts';
import { chosenVersions } from './chosen-versions.ts';
import { factLines } from './fact-lines.ts';
import { instrumentFacts } from './instrument-facts.ts';
import { usualBurden } from './instrument.examples.ts';
import { noteWords } from './note-words.ts';
import { whereSentences } from './print/print-sheet.ts';
import { questionnaireView } from './questionnaire.ts';

const { nb } = exampleReaders;

describe.each(shippedDefinitions.map((definition) => [definition.id, definition] as const))('%s', (_, definition) => {
  test.each(Object.entries(exampleReaders))('is told whole in %s: facts, notes, and what is shown where', (__, reader) => {
    const facts = instrumentFacts(definition);
    const notes = questionnaireView(definition).sections.flatMap(({ questions }) => questions.flatMap((each) => each.notes));
    const told = [
      ...factLines(facts, reader).map(({ term, value }) => `${term}: ${value}`),
      ...notes.map((note) => noteWords(note, reader)),
      ...whereSentences(facts, reader),
    ];
    expect(told.filter((words) => words.trim() === '' || /undefined|\[object|niva\d/u.test(words))).toEqual([]);
  });
  test('marks as core exactly what is asked unchanged in every survey', () => {
    const core = questionnaireView(definition)
      .sections.flatMap(({ questions }) => questions)
      .filter(({ notes }) => notes.some(({ kind }) => kind === 'core'))
      .map(({ id }) => id);
    const anchors = definition.items.filter(({ id, anchor }) => anchor || definition.reporting.coreItems?.includes(id) === true);
    expect(core.sort()).toEqual(anchors.map(({ id }) => id).sort());
  });
});

describe('the year of answering', () => {
  test('is told in the table so that it adds up, and in words never too small', () => {
    const table = burdenRows(usualBurden, nb);
    const minutes = table.rows.map(({ employee }) => Number(employee.replace(',', '.')));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(table.employee.replace(',', '.')), 5);
    expect(table.sentence).toContain('18 minutter');
    expect(table.rows.map(({ rounds }) => rounds)).toEqual(['én gang i året', '4 ganger i året', '0,5 ganger i året']);
  });
});

describe('the two versions to compare', () => {
  const versions = ['2.0.0', '1.1.0', '1.0.0'];
  test('are the last two when the address names none', () => {
    expect(chosenVersions(versions, new URLSearchParams())).toEqual({ from: '1.1.0', to: '2.0.0' });
  });
  test('are never one and the same, nor one that does not exist', () => {
    expect(chosenVersions(versions, new URLSearchParams('fra=2.0.0&til=2.0.0'))).toBeUndefined();
    expect(chosenVersions(versions, new URLSearchParams('fra=9.9.9&til=1.0.0'))).toEqual({ from: '1.1.0', to: '1.0.0' });
    expect(chosenVersions(['1.0.0'], new URLSearchParams())).toBeUndefined();
  });
});
