import type { ImportNote } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { exampleReaders } from '#lib/reader/example-readers.ts';
import { importNoteCodes, importProblemCodes } from '../../../../api/src/interchange/index.ts';
import { importReport, problemWords } from './import-report.ts';

const notes: ImportNote[] = [
  { where: 'q1', kind: 'changed', code: 'voluntary', values: [] },
  { where: 'q2', kind: 'changed', code: 'voluntary', values: [] },
  { where: 'survey', kind: 'left-out', code: 'feature-left-out', values: ['logo'] },
  { where: 'q3', kind: 'needs-attention', code: 'condition-left-out', values: ['{q1} > 3'] },
];

describe.each(Object.entries(exampleReaders))('the report of an import in %s', (_, reader) => {
  test('has words for every note and every problem of the API, and for no other note', () => {
    expect(Object.keys(reader.m.instrument.import.notes).sort()).toEqual([...importNoteCodes].sort());
    expect(Object.keys(reader.m.instrument.import.problems)).toEqual(expect.arrayContaining([...importProblemCodes]));
  });
  test('says what to look at first, and each thing once with all its places', () => {
    const parts = importReport(notes, reader);
    expect(parts.map(({ kind }) => kind)).toEqual(['needs-attention', 'left-out', 'changed']);
    expect(parts[2]?.lines).toHaveLength(1);
    expect(parts[2]?.lines[0]?.places.map(({ where }) => where)).toEqual(['q1', 'q2']);
    expect(parts[1]?.lines[0]?.places).toEqual([{ where: reader.m.instrument.import.places.survey, detail: 'logo' }]);
  });
  test('tells a reason it does not know in general words', () => {
    expect(problemWords('from-tomorrow', reader)).toEqual(reader.m.instrument.import.problems.other);
    expect(importReport([{ where: 'q', kind: 'changed', code: 'from-tomorrow', values: ['x'] }], reader)[0]?.lines[0]?.what).toBe(
      reader.m.instrument.import.report.other,
    );
  });
});
