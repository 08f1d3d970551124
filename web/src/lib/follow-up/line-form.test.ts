import type { PlanLineContent } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { fieldsOfLine, lineOfForm, ownWords } from './line-form.ts';

const line: PlanLineContent = {
  theme: 'samhandling',
  tiltak: { from: 'library', id: 'T25' },
  difference: 'Felles tavlemøte hver onsdag.',
  responsibleRole: 'Teamleder',
  dueOn: '2028-12-01',
  status: 'under-way',
  droppedBecause: null,
  expectation: 'At flere vet hvem de kan spørre.',
  isShared: true,
};

describe('the form of a line', () => {
  test.each<[string, PlanLineContent]>([
    ['with everything', line],
    [
      'in own words, about no single theme',
      { ...line, theme: null, tiltak: { from: 'own', text: 'Tavlemøte' }, expectation: null },
    ],
    ['dropped, and not shared', { ...line, status: 'dropped', droppedBecause: 'Ikke tid.', isShared: false }],
  ])('says again what a line said: %s', (_, told) => {
    expect(lineOfForm(fieldsOfLine(told))).toEqual({ line: told });
  });

  test('points to each field that is missing or too long, and to no other', () => {
    expect(lineOfForm({ tiltak: ownWords, annerledes: 'x'.repeat(281), frist: 'snart' })).toEqual({
      faults: ['tiltak', 'difference', 'responsibleRole', 'dueOn'],
    });
  });

  test('asks why a line is dropped, and takes no reason where it is not', () => {
    expect(lineOfForm({ ...fieldsOfLine(line), status: 'dropped' })).toEqual({ faults: ['droppedBecause'] });
    expect(lineOfForm({ ...fieldsOfLine(line), grunn: 'Ikke tid.' })).toEqual({ line });
  });

  test('takes what a browser makes of line breaks as one paragraph', () => {
    expect(lineOfForm({ ...fieldsOfLine(line), annerledes: 'Hver\r\nonsdag.' })).toEqual({
      line: { ...line, difference: 'Hver onsdag.' },
    });
  });
});
