import { parseDefinition, publishJsonSchema } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../../survey-definitions/test/harbour.ts';
import * as drafts from '../contract/drafts.ts';
import { exportDefinition, guessFormat, importDefinition, importFormats, importNoteCodes, maxImportLength } from './index.ts';
import { importExample, readExample } from './test/read-example.ts';

describe('the room and the contract say the same', () => {
  test('formats and the largest file', () => {
    expect(drafts.importFormat.options).toEqual([...importFormats]);
    expect(drafts.maxImportLength).toBe(maxImportLength);
  });

  test('every note of every example fits the contract, and is one that screens know', () => {
    for (const file of ['havnetrivsel.640.lss', 'surveyjs-product-feedback.json', 'dataverse-dct-codebook.xml'])
      for (const note of importExample(file).report) {
        expect(drafts.importNote.parse(note)).toEqual(note);
        expect(importNoteCodes).toContain(note.code);
      }
  });
});

test.each([
  ['havnetrivsel.limesurvey.txt', 'limesurvey-tsv'],
  ['havnetrivsel.640.lss', 'limesurvey-lss'],
  ['surveyjs-panel.json', 'surveyjs'],
  ['dataverse-dct-codebook.xml', 'ddi'],
])('%s is recognised as %s', (file, format) => expect(guessFormat(readExample(file).content)).toBe(format));

test('our own files are recognised, also with a byte order mark', () => {
  for (const format of ['json', 'ddi'] as const)
    expect(guessFormat(`\uFEFF${exportDefinition(harbour, format).content}`)).toBe(format);
  expect(guessFormat('<codeBook xmlns="ddi:codebook:2_5">')).toBe('ddi');
});

test('our JSON with a fault of shape names the place; with a fault of method it is imported for somebody to mend', () => {
  const broken = { ...harbour, items: [{ ...harbour.items[0], text: { nb: 'Bare bokmål' } }] };
  expect(importDefinition({ fileName: 'x.json', content: JSON.stringify(broken) })).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'wrong-shape', where: 'items.0.text.nn' }],
  });
  const faulty = { ...harbour, dimensions: [] };
  const outcome = importDefinition({ fileName: 'x.json', content: JSON.stringify(faulty) });
  expect(outcome).toMatchObject({ kind: 'imported', report: [] });
  expect(outcome.kind === 'imported' && parseDefinition(outcome.definition).findings.length).toBeGreaterThan(0);
});

test('the layout of our JSON is published as JSON Schema', () =>
  expect(publishJsonSchema()).toMatchObject({
    $schema: expect.stringContaining('2020-12') as string,
    $id: 'urn:takhoyde:definition:1',
  }));

test('what is imported is the same whenever it is imported', () => {
  expect(importExample('havnetrivsel.640.lss')).toEqual(importExample('havnetrivsel.640.lss'));
});
