import { parseDefinition, shownItems, type Definition } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { importExample, importFile, notesOf, readExample } from '../test/read-example.ts';

const files = ['havnetrivsel.limesurvey.txt', 'havnetrivsel.640.lss', 'havnetrivsel.359.lss'];
const item = (definition: Definition, id: string) => definition.items.find((each) => each.id === id);

test('the tab-separated file and both dialects of .lss give the same questionnaire', () => {
  const [first, ...others] = files.map((file) => importExample(file).definition);
  for (const other of others) {
    expect({ ...other, sections: [], texts: {} }).toEqual({ ...first, sections: [], texts: {} });
    expect(other.sections.map(({ title, items, showIf }) => ({ title, items, showIf }))).toEqual(
      first?.sections.map(({ title, items, showIf }) => ({ title, items, showIf })),
    );
  }
});

describe.each(files)('%s', (file) => {
  const { definition, report } = importExample(file);

  test('a matrix becomes statements on one scale, under one dimension, with the stem as help', () => {
    expect(item(definition, 'ro_SQ001')).toMatchObject({ type: 'likert', scale: 'ro_SQ001.skala', dimension: 'ro', help: 'ro' });
    expect(item(definition, 'ro_SQ001')?.text).toEqual({
      nb: 'Jeg har ro til å gjøre jobben ordentlig.',
      nn: 'Jeg har ro til å gjøre jobben ordentlig.',
      en: 'I have the peace to do my job properly.',
    });
    expect(definition.texts['ro']?.en).toBe('How far do you agree?');
    expect(definition.dimensions).toMatchObject([{ id: 'ro', items: ['ro_SQ001', 'ro_SQ002'] }]);
  });

  test('a scale on which 1 is "agree" is turned, and what became of each number is said', () => {
    const scale = definition.scales['ro_SQ001.skala'];
    expect(scale?.points.map(({ value, label }) => `${value} ${label.en}`)).toEqual([
      '1 Strongly disagree',
      '2 Disagree',
      '3 Neither',
      '4 Agree',
      '5 Strongly agree',
    ]);
    expect(scale).toMatchObject({
      favourable: [4, 5],
      unfavourable: [1, 2],
      scoring: 'index',
      nonSubstantive: [{ value: 'NA', label: { nb: 'Vet ikke' } }],
    });
    expect(notesOf(report, 'scale-turned')).toEqual(['ro_SQ001.skala: 5 = 1: 4 = 2: 3 = 3: 2 = 4: 1 = 5']);
  });

  test('one choice, several choices and free text', () => {
    expect(item(definition, 'sted')).toMatchObject({
      type: 'single',
      options: [{ id: 'A1' }, { id: 'A2' }, { id: 'A3', exclusive: true }, { id: 'other', label: { nb: 'Annet', en: 'Other' } }],
    });
    expect(item(definition, 'hvem')).toMatchObject({
      type: 'multi',
      max: 2,
      options: [{ id: 'kai' }, { id: 'skip' }, { id: 'ingen', exclusive: true }],
    });
    expect(item(definition, 'fritt')).toMatchObject({ type: 'open', maxChars: 500, moderated: true, defaultOff: true });
    expect(item(definition, 'sett')).toMatchObject({ type: 'single', options: [{ id: 'Y', label: { nb: 'Ja' } }, { id: 'N' }] });
  });

  test('five numbers without words are a scale of which no mean is taken before somebody says which end is good', () => {
    expect(definition.scales['alvor.skala']).toMatchObject({ scoring: 'distribution', favourable: [], unfavourable: [] });
    expect(notesOf(report, 'scale-direction-unknown')).toEqual(['alvor.skala: alvor.skala']);
  });

  test('equations that our language can say are carried over, by the turned numbers', () => {
    // ro_SQ001 >= 4 of the file: disagree and strongly disagree are 2 and 1 now, and 9 was "don't know".
    expect(definition.sections[1]?.showIf).toEqual({ item: 'ro_SQ001', in: [1, 2, 'NA'] });
  });

  test('what our language can not say is left out whole, and said', () => {
    expect(notesOf(report, 'condition-left-out')).toEqual(['fritt: count(hvem_kai,hvem_skip) > 1']);
    expect(definition.logic.map((line) => line.item)).toEqual(['ro_SQ002', 'alvor']);
  });

  test('required questions become voluntary, ranking and hidden questions stay behind, and gender is pointed at', () => {
    expect(notesOf(report, 'voluntary')).toEqual(['ro']);
    expect(notesOf(report, 'type-left-out')).toEqual(['rang: R', 'alder: hidden']);
    expect(notesOf(report, 'background-question')).toEqual(['kjonn']);
    expect(notesOf(report, 'feature-left-out')).toEqual(['hvem: random_order']);
  });

  test('a missing language is filled and asked for, a language that is not ours is left out', () => {
    expect(definition).toMatchObject({ languages: ['nb', 'en'], defaultLanguage: 'nb' });
    expect(notesOf(report, 'language-missing')).toEqual([expect.stringMatching(/^languages: nn: nb: \d+$/u)]);
    expect(notesOf(report, 'language-left-out')).toEqual(['languages: de']);
  });

  test('texts between questions become the introduction of their section, without markup', () => {
    const [section] = definition.sections;
    expect(section?.intro.map((key) => definition.texts[key]?.nb)).toEqual(['Om en vanlig dag.', 'Tenk på de siste fire ukene.']);
    expect(definition.intro.map((key) => definition.texts[key]?.en)).toEqual(['Welcome! Read more.']);
    expect(notesOf(report, 'markup-removed')).toEqual(['intro.start: a']);
    expect(notesOf(report, 'piping-kept-as-text')).toEqual(['fritt: {TOKEN:FIRSTNAME}']);
  });

  test('it can be answered, and the rules of method ask for the rest', () => {
    const context = { audience: 'employees', attributes: {}, isFirstWave: true, areCommentsAsked: false } as const;
    expect(shownItems(definition, context, { ro_SQ001: 1 }).map(({ id }) => id)).toContain('sett');
    expect(shownItems(definition, context, { ro_SQ001: 5 }).map(({ id }) => id)).not.toContain('sett');
    expect(new Set(parseDefinition(definition).findings.map(({ rule }) => rule))).toEqual(
      new Set(['condition-on-later-item', 'scale-without-way-out', 'choice-without-way-out', 'open-without-notice']),
    );
  });
});

describe('equations by number', () => {
  const { content } = readExample('havnetrivsel.640.lss');
  const qid =
    /<qid><!\[CDATA\[(\d+)\]\]><\/qid><parent_qid><!\[CDATA\[0\]\]><\/parent_qid>(?:(?!<\/row>).)*?<title><!\[CDATA\[sett\]\]>/u.exec(
      content,
    )?.[1] ?? '';
  const gid = /<title><!\[CDATA\[sett\]\]>/u.test(content) ? '11' : '';

  test.each([`Q${qid}.NAOK == "Y"`, `515151X${gid}X${qid} == 'Y'`, `!is_empty(sett.NAOK) and sett != "N"`])(
    '%s is followed',
    (equation) => {
      const changed = content.replace(/\(\(sett\.NAOK[^\]]*/u, equation.replaceAll('&', '&amp;'));
      const { definition, report } = importFile({ fileName: 'x.lss', content: changed });
      expect(definition.logic.find((line) => line.item === 'alvor')).toBeDefined();
      expect(notesOf(report, 'condition-left-out')).toHaveLength(1);
    },
  );

  test.each(['sett.shown == "Ja"', 'sett.NAOK + 1 == 2', 'nobody == "Y"', 'sett ==', '(sett == "Y"'])(
    '%s is left out whole',
    (equation) => {
      const changed = content.replace(/\(\(sett\.NAOK[^\]]*/u, equation);
      const { definition, report } = importFile({ fileName: 'x.lss', content: changed });
      expect(definition.logic.find((line) => line.item === 'alvor')).toBeUndefined();
      expect(notesOf(report, 'condition-left-out')).toContain(`alvor: ${equation}`);
    },
  );
});
