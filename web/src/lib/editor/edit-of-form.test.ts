import { editRefusalRules } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { nb } from '#lib/messages/nb.ts';
import { editOfForm } from './edit-of-form.ts';

const texts = { 'tekst-nb': 'Vi sier fra.', 'tekst-nn': 'Vi seier frå.', 'tekst-en': 'We speak up.' };
const text = { nb: 'Vi sier fra.', nn: 'Vi seier frå.', en: 'We speak up.' };
const local = { endring: 'add-local', del: 'a', virksomhet: 'D-1', hvem: 'all', svar: 'likert', skala: 'agree5', ...texts };

describe('a form of the editor', () => {
  test('moves a question to a place', () => {
    expect(editOfForm({ endring: 'move', sporsmal: 'A-1', del: 'b', plass: '2' })).toEqual({
      edit: { kind: 'move', item: 'A-1', section: 'b', at: 2 },
    });
  });
  test('breaks the trend unless it says that the trend is kept', () => {
    const form = { endring: 'reword', sporsmal: 'A-1', grunn: 'Bare et komma er flyttet.', ...texts };
    expect(editOfForm({ ...form, trend: 'brytes' })).toEqual({ edit: { kind: 'reword', item: 'A-1', text } });
    expect(editOfForm({ ...form, trend: 'holder' })).toMatchObject({ edit: { equivalence: 'Bare et komma er flyttet.' } });
    expect(editOfForm({ ...form, trend: 'holder', grunn: ' ' })).toEqual({ lacks: 'fill-in-reason' });
  });
  test('reads how often with a comma as well', () => {
    expect(editOfForm({ endring: 'set-rounds', runder: '0,5' })).toEqual({ edit: { kind: 'set-rounds', roundsPerYear: 0.5 } });
    expect(editOfForm({ endring: 'set-rounds', runder: 'ofte' })).toEqual({ lacks: 'fill-in-rounds' });
  });
  test('gives a local choice a way out of its own', () => {
    const told = editOfForm({ ...local, svar: 'single', 'valg-nb': 'Ja\nNei', 'valg-nn': 'Ja\nNei', 'valg-en': 'Yes\nNo' });
    expect(told).toMatchObject({
      edit: {
        local: { options: [{ id: 'a1' }, { id: 'a2' }, { id: 'skip', exclusive: true, label: { nb: 'Vil ikke svare' } }] },
      },
    });
  });
  test('tells first what is asked first', () => {
    const { virksomhet: _, ...nowhere } = local;
    expect(editOfForm({ ...local, 'tekst-nn': ' ' })).toEqual({ lacks: 'fill-in' });
    expect(editOfForm({ ...local, svar: 'multi', 'valg-nb': 'Ja\nNei', 'valg-nn': 'Ja', 'valg-en': 'Yes\nNo' })).toEqual({
      lacks: 'fill-in-options',
    });
    expect(editOfForm({ ...nowhere, virksomhet: '' })).toEqual({ lacks: 'fill-in-virksomhet' });
  });
  test('that says nothing we know is refused', () => {
    expect(editOfForm({ endring: 'drop-table' })).toEqual({ lacks: 'fill-in' });
  });
});

describe('rotation', () => {
  const form = { endring: 'set-rotation', per: 'person', 'gruppe-A': '0', 'gruppe-B': '1', 'gruppe-C': '', 'gruppe-D': '1' };
  test('takes the blocks as they are chosen', () => {
    expect(editOfForm({ ...form, grupper: '2', hvordan: 'valgt' })).toEqual({
      edit: { kind: 'set-rotation', rotation: { per: 'person', blocks: [['A'], ['B', 'D']] } },
    });
  });
  test('deals theme by theme when asked to, and leaves alone what must go to everybody', () => {
    const themes = { 'tema-A': 'x', 'tema-B': 'y', 'tema-C': 'x', 'tema-E': 'z' };
    expect(editOfForm({ ...form, ...themes, grupper: '2', hvordan: 'jevnt' })).toMatchObject({
      edit: {
        rotation: {
          blocks: [
            ['A', 'C'],
            ['B', 'E'],
          ],
        },
      },
    });
  });
  test('is taken away by no blocks, and refused with an empty one', () => {
    expect(editOfForm({ ...form, grupper: '0' })).toEqual({ edit: { kind: 'set-rotation', rotation: null } });
    expect(editOfForm({ ...form, grupper: '3', hvordan: 'valgt' })).toEqual({ lacks: 'fill-in-rotation' });
  });
});

test('there are words for every rule an edit can be refused by', () => {
  expect(Object.keys(nb.editor.refused)).toEqual(expect.arrayContaining([...editRefusalRules]));
});
