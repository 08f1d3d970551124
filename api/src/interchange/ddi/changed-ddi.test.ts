import { canonicalDefinition, parseDefinition, type Definition } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../../../survey-definitions/test/harbour.ts';
import { exportDefinition } from '../export-definition.ts';
import { importDefinition } from '../import-definition.ts';
import { checksum } from './checksum.ts';
import { ddiId } from './ddi-names.ts';

const file = exportDefinition(harbour, 'ddi').content;

const imported = (content: string) => {
  const outcome = importDefinition({ content, fileName: 'changed.xml' });
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
};
const itemOf = (definition: Definition, id: string) => definition.items.find((item) => item.id === id);

describe('what another tool changed in our DDI holds, and is said', () => {
  const before = 'Jeg må stadig avbryte det jeg holder på med.';
  const after = 'Jeg blir ofte avbrutt.';
  const question = (words: string): string => `<qstnLit xml:lang="nb">${words}</qstnLit>`;

  test('a wording', () => {
    const { definition, report } = imported(file.replace(question(before), question(after)));
    expect(itemOf(definition, 'ro2')?.text).toEqual({ ...itemOf(harbour, 'ro2')?.text, nb: after });
    expect(report).toContainEqual({ where: 'ro2', kind: 'changed', code: 'changed-in-ddi', values: ['ro2'] });
    expect(report.filter(({ code }) => code === 'changed-in-ddi')).toHaveLength(1);
  });

  test('the twin: a file that nobody touched has nothing to say', () => {
    expect(imported(file).report).toEqual([]);
  });

  test('a label that was changed where the question was not is not followed, but said', () => {
    const { definition, report } = imported(
      file.replace(`<labl xml:lang="nb">${before}</labl>`, `<labl xml:lang="nb">${after}</labl>`),
    );
    expect(canonicalDefinition(definition)).toBe(canonicalDefinition(harbour));
    expect(report).toEqual([{ where: 'ro2', kind: 'needs-attention', code: 'label-differs-from-question', values: [after] }]);
  });

  test('an option that was reworded, and one that was added', () => {
    const option = '<labl xml:lang="nb">De på kaia</labl>';
    const reworded = imported(file.replace(option, '<labl xml:lang="nb">Kaifolket</labl>'));
    expect(itemOf(reworded.definition, 'hvem')).toMatchObject({
      options: [{ id: 'kai', label: { nb: 'Kaifolket' } }, {}, { exclusive: true }],
    });
    const end = file.indexOf('</catgry>', file.indexOf(option)) + '</catgry>'.length;
    const category = '<catgry><catValu>lager</catValu><labl xml:lang="nb">Lageret</labl></catgry>';
    const added = imported(file.slice(0, end) + category + file.slice(end));
    expect(itemOf(added.definition, 'hvem')).toMatchObject({
      options: [{ id: 'kai' }, { id: 'lager', label: { nn: 'Lageret' } }, {}, {}],
    });
    expect(added.report.map(({ code }) => code)).toEqual(expect.arrayContaining(['changed-in-ddi', 'language-missing']));
  });

  test('the title, a section and a theme', () => {
    const changed = file
      .replace('Trivsel i havna</titl>', 'Trivsel på havna</titl>')
      .replace('>Dagen din</labl>', '>Dagen</labl>')
      .replace('<varGrp ID="d.ro" type="analysis"', '<varGrp ID="d.ro" type="subject"');
    const { definition, report } = imported(changed);
    expect(definition.title.nb).toBe('Trivsel på havna');
    expect(definition.sections[0]?.title.nb).toBe('Dagen');
    expect(report.map(({ where }) => where)).toEqual(['title', 'dag']);
  });

  test('a text before a section, and which items a facet has', () => {
    const text = '>' + (harbour.texts['fritekst']?.nb ?? '?') + '</txt>';
    const changed = file.replace(text, '>Skriv gjerne.</txt>').replace('var="i.kai.si i.kai.spurt"', 'var="i.kai.si"');
    const { definition, report } = imported(changed);
    expect(definition.texts['fritekst']?.nb).toBe('Skriv gjerne.');
    expect(definition.reporting.facets?.['kai']).toEqual(['kai.si']);
    expect(report.map(({ where }) => where)).toEqual(['fritekst', 'kai']);
  });

  test('a language that was removed is filled and said', () => {
    const { definition, report } = imported(file.replace(/<qstnLit xml:lang="nn">Eg må[^<]*<\/qstnLit>/u, ''));
    expect(itemOf(definition, 'ro2')?.text.nn).toBe(before);
    expect(report).toContainEqual({ where: 'ro2', kind: 'needs-attention', code: 'language-missing', values: ['nn', 'nb', '1'] });
  });
});

describe('a scale that variables share', () => {
  const [point] = harbour.scales['grad6']?.points ?? [];
  const label = `<labl xml:lang="nb">${point?.label.nb ?? ''}</labl>`;

  test('is changed for all of them when it is changed in one of them', () => {
    const { definition, report } = imported(file.replace(label, '<labl xml:lang="nb">Slett ikke</labl>'));
    expect(definition.scales['grad6']?.points[0]?.label.nb).toBe('Slett ikke');
    expect(report).toContainEqual({ where: 'grad6', kind: 'changed', code: 'scale-changed-in-ddi', values: ['grad6', 'ro1'] });
  });

  test('is changed as the first says when two of them disagree, and the other is named', () => {
    const other = file.indexOf('name="ro2"');
    const changed =
      file.slice(0, other).replace(label, '<labl xml:lang="nb">Slett ikke</labl>') +
      file.slice(other).replace(label, '<labl xml:lang="nb">Nei</labl>');
    const { definition, report } = imported(changed);
    expect(definition.scales['grad6']?.points[0]?.label.nb).toBe('Slett ikke');
    expect(report).toContainEqual({
      where: 'grad6',
      kind: 'needs-attention',
      code: 'scale-differs-between-items',
      values: ['grad6', 'ro2'],
    });
  });
});

describe('a file that another tool broke is refused', () => {
  const refused = (content: string) => {
    const outcome = importDefinition({ content, fileName: 'broken.xml' });
    return outcome.kind === 'refused' ? outcome.problems[0] : outcome.kind;
  };

  test('a variable that has lost its notes', () => {
    const at = file.indexOf('<notes', file.indexOf('name="ro1"'));
    expect(refused(file.slice(0, at) + file.slice(file.indexOf('</notes>', at) + 8))).toMatchObject({
      code: 'wrong-shape',
      where: 'items.0.type',
    });
  });

  test('notes that are no longer JSON', () => {
    expect(refused(file.replace('{"rest":', '{rest:'))).toMatchObject({ code: 'not-json' });
  });

  test('DDI-Lifecycle, which is another standard', () => {
    expect(refused('<DDIInstance xmlns="ddi:instance:3_3"/>')).toMatchObject({ code: 'not-a-survey', values: ['DDIInstance'] });
  });
});

test('names and checksums in our DDI', () => {
  expect(ddiId('item', '3a')).toBe('i.3a');
  expect(checksum({ b: 1, a: 2 }) === checksum({ a: 2, b: 1 })).toBe(true);
  expect(checksum({ a: 1 })).not.toBe(checksum({ a: 2 }));
});

test('an import under another id is the same definition under that id', () => {
  const outcome = importDefinition({ content: file, fileName: 'havn.xml', id: 'kopi' });
  expect(outcome).toMatchObject({ kind: 'imported', definition: { id: 'kopi' }, report: [] });
  expect(outcome.kind === 'imported' && parseDefinition(outcome.definition).findings).toEqual([]);
});
