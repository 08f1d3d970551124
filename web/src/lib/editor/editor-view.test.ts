import type { Draft } from '@takhoyde/api/contract';
import { editDefinition, lockedItems, type Definition, type DefinitionEdit } from '@takhoyde/survey-definitions';
import { bank, shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { exampleDraft } from './editor.examples.ts';
import { editorView } from './editor-view.ts';

const base = shippedDefinition('omstillingspuls')!;
const edited = (...edits: readonly DefinitionEdit[]): Definition =>
  edits.reduce((definition, edit) => editDefinition(definition, edit, { bank, base }).definition!, base);
const viewOf = (definition: Definition, more: Partial<Draft> = {}) =>
  editorView({ ...exampleDraft, definition, findings: [], lockedItems: [...lockedItems(base)], ...more }, definition, base);
const rowsOf = (definition: Definition) => viewOf(definition).sections.flatMap(({ rows }) => rows);

describe('a draft laid out', () => {
  test('has every question of the definition in its order', () => {
    expect(rowsOf(base).map(({ id }) => id)).toEqual(base.sections.flatMap(({ items }) => items));
  });
  test('marks the core, and what only leaders are asked', () => {
    const rows = rowsOf(base);
    expect(rows.find(({ id }) => id === 'OMS-1')?.isLocked).toBe(true);
    expect(rows.find(({ id }) => id === 'OML-1')?.marks).toContain('leaders');
  });
  test('offers what was taken out at the place it had', () => {
    const { sections, takenOutElsewhere } = viewOf(edited({ kind: 'take-out', item: 'OMS-4' }));
    expect(sections[0]?.takenOut).toMatchObject([{ id: 'OMS-4', place: { section: 'a', position: 3 } }]);
    expect(takenOutElsewhere).toEqual([]);
  });
  test('offers what was taken out of a section that is gone, too', () => {
    const gone = edited({ kind: 'take-out', item: 'APN-OMS' }, { kind: 'remove-section', section: 'd' });
    expect(viewOf(gone).takenOutElsewhere.map(({ id }) => id)).toEqual(['APN-OMS']);
  });
  test('says that a section is for leaders only', () => {
    expect(viewOf(base).sections.map(({ shownTo }) => shownTo)).toEqual(['all', 'all', 'leaders', 'all']);
  });
});

test('only statements that nothing hangs on are dealt into blocks', () => {
  const dealt = rowsOf(base).flatMap(({ id, dealtWith }) => (dealtWith === undefined ? [] : [id]));
  expect(dealt).toEqual(['OMS-4', 'OMS-7', 'OMS-10']);
});

describe('the steps of a question', () => {
  const rows = rowsOf(base);
  const stepOf = (id: string) => rows.find((row) => row.id === id);
  test('lead on into the neighbouring section, and end at the ends', () => {
    expect(stepOf('OMS-1')?.up).toBeUndefined();
    expect(stepOf('OMS-4')?.down).toEqual({ section: 'b', position: 0 });
    expect(stepOf('OMS-5')?.up).toEqual({ section: 'a', position: 4 });
    expect(rows.at(-1)?.down).toBeUndefined();
  });
  test('down and up again is where it was', () => {
    const moved = edited({ kind: 'move', item: 'OMS-6', section: 'b', at: stepOf('OMS-6')!.down!.position });
    const back = rowsOf(moved).find(({ id }) => id === 'OMS-6')!.up!;
    const again = editDefinition(
      moved,
      { kind: 'move', item: 'OMS-6', section: back.section, at: back.position },
      { bank, base },
    );
    expect(again.definition?.sections).toEqual(base.sections);
  });
});

test('a finding leads to the question, the section, the theme’s first question or the part of the page it is about', () => {
  const finding = (rule: string, id: string, path = '') => ({ rule, file: 'x', id, path, message: '' });
  const { findings } = viewOf(base, {
    findings: [
      finding('untranslated', 'OMS-2'),
      finding('section-empty', 'c'),
      finding('dimension-too-small', 'oms_informasjon'),
      finding('rotation-holds-core', 'omstillingspuls', 'rotation'),
      finding('pulse-length', 'omstillingspuls', 'sections'),
    ],
  });
  expect(findings.map(({ place }) => place.href)).toEqual(['#sp-OMS-2', '#del-c', '#sp-OMS-2', '#fordeling', '#sporsmal']);
});
