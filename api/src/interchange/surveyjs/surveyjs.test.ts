import { parseDefinition, type Definition } from '@takhoyde/survey-definitions';
import { describe, expect, test } from 'vitest';
import { importExample, importFile, notesOf } from '../test/read-example.ts';

const item = (definition: Definition, id: string) => definition.items.find((each) => each.id === id);
const importSurvey = (survey: unknown) => importFile({ fileName: 'min-undersokelse.json', content: JSON.stringify(survey) });

describe('real files of SurveyJS', () => {
  test('medical service: three choices, a matrix of ten statements and a comment come over in their own words', () => {
    const { definition, report } = importExample('surveyjs-medical-service.json');
    expect(definition.items.map(({ type }) => type)).toEqual([
      ...Array<string>(3).fill('single'),
      ...Array<string>(10).fill('likert'),
      'open',
    ]);
    expect(definition.dimensions).toMatchObject([{ id: 'Care_Provider' }]);
    expect(definition.dimensions[0]?.items).toHaveLength(10);
    expect(Object.values(definition.scales)).toMatchObject([
      { favourable: [4, 5], unfavourable: [1, 2], points: [{ label: { en: 'Very Poor' } }, {}, {}, {}, {}] },
    ]);
    expect(notesOf(report, 'language-left-out')).toEqual(['languages: de']);
    expect(report.filter(({ kind }) => kind === 'left-out')).toHaveLength(1);
    expect(definition).toMatchObject({ id: 'surveyjs-medical-service', languages: ['en'], defaultLanguage: 'en' });
  });

  test('product feedback: what is not a question of ours is left out, and who asks for an address is told', () => {
    const { definition, report } = importExample('surveyjs-product-feedback.json');
    expect(definition.items).toHaveLength(10);
    expect(notesOf(report, 'type-left-out')).toEqual(['pricelimit: multipletext']);
    expect(notesOf(report, 'asks-who-you-are')).toEqual(['email']);
    expect(definition.logic).toEqual([{ item: 'recommend_friends', showIf: { item: 'satisfaction', in: [4, 5] } }]);
    expect(item(definition, 'price_to_competitors')).toMatchObject({
      type: 'single',
      options: [{}, {}, {}, { label: { en: 'Not sure' }, exclusive: true }],
    });
  });

  test('panel: a frame on the screen is opened, and hides what is in it as it did', () => {
    const { definition } = importExample('surveyjs-panel.json');
    expect(definition.items.map(({ id }) => id)).toEqual(['satisfaction', 'What_should_be_improved', 'suggestions']);
    expect(definition.logic.map((line) => line.showIf)).toEqual(Array(2).fill({ item: 'satisfaction', in: [1, 2] }));
    expect(definition.scales['satisfaction.skala']?.points.map(({ label }) => label.en)).toEqual([
      '1 – Not Satisfied',
      '2',
      '3',
      '4',
      '5 – Completely satisfied',
    ]);
  });
});

describe('each kind of element', () => {
  const text = { default: 'How is it?', no: 'Hvordan er det?', nn: 'Korleis er det?' };

  test('a question in our three languages needs no filling', () => {
    const words = (nb: string, nn: string, en: string) => ({ no: nb, nn, default: en });
    const { definition, report } = importSurvey({
      title: words('Tittel', 'Tittel', 'Title'),
      description: words('Hvorfor vi spør', 'Kvifor vi spør', 'Why we ask'),
      pages: [
        {
          name: 'a',
          title: words('Del', 'Del', 'Part'),
          elements: [{ type: 'comment', name: 'q1', title: text, maxLength: 200 }],
        },
      ],
    });
    expect(definition).toMatchObject({
      languages: ['nb', 'nn', 'en'],
      title: { nb: 'Tittel', en: 'Title' },
      purpose: { nn: 'Kvifor vi spør' },
    });
    expect(item(definition, 'q1')).toMatchObject({ text: { nb: text.no, nn: text.nn, en: text.default }, maxChars: 200 });
    expect(report.map(({ code }) => code)).toEqual(['open-moderated']);
  });

  test('boolean, rating with values, tagbox with none and don’t know', () => {
    const { definition } = importSurvey({
      elements: [
        { type: 'boolean', name: 'b', title: text, valueTrue: 'ja', labelTrue: 'Ja' },
        { type: 'rating', name: 'r', title: text, rateMin: 0, rateMax: 10 },
        {
          type: 'tagbox',
          name: 't',
          title: text,
          choices: [1, 'to', { value: 3, text: 'Tre' }],
          showNoneItem: true,
          showDontKnowItem: true,
          maxSelectedChoices: 2,
        },
        { type: 'radiogroup', name: 'l', title: text, choices: ['Always', 'Sometimes', 'Never'] },
      ],
    });
    expect(item(definition, 'b')).toMatchObject({
      type: 'single',
      options: [{ id: 'ja' }, { id: 'false', label: { nb: 'Nei', en: 'No' } }],
    });
    expect(definition.scales['r.skala']?.points).toHaveLength(11);
    expect(item(definition, 't')).toMatchObject({
      type: 'multi',
      max: 2,
      options: [{ id: '1' }, { id: 'to' }, { id: '3' }, { id: 'none', exclusive: true }, { id: 'dontknow', exclusive: true }],
    });
    expect(item(definition, 'l')).toMatchObject({ type: 'likert' });
    expect(definition.scales['l.skala']?.points.map(({ label }) => label.en)).toEqual(['Never', 'Sometimes', 'Always']);
  });

  test('conditions on a matrix row, on several answers and on being answered', () => {
    const choices = ['a', 'b', 'c'];
    const { definition, report } = importSurvey({
      elements: [
        { type: 'matrix', name: 'm', columns: [1, 2, 3], rows: ['x', 'y'] },
        { type: 'checkbox', name: 'c', choices },
        ...[
          '{m.x} >= 2',
          "{c} contains 'b'",
          '{m.y} notempty and not ({c} anyof ["a", "c"])',
          '{m.x} + 1 = 2',
          '{panel.x} = 1',
        ].map((visibleIf, at) => ({ type: 'radiogroup', name: `q${at}`, choices, visibleIf })),
      ],
    });
    expect(definition.logic).toEqual([
      { item: 'q0', showIf: { item: 'm_x', in: [2, 3] } },
      { item: 'q1', showIf: { item: 'c', includes: 'b' } },
      {
        item: 'q2',
        showIf: {
          all: [
            { item: 'm_y', in: [1, 2, 3] },
            {
              not: {
                any: [
                  { item: 'c', includes: 'a' },
                  { item: 'c', includes: 'c' },
                ],
              },
            },
          ],
        },
      },
    ]);
    expect(notesOf(report, 'condition-left-out')).toEqual(['q3: {m.x} + 1 = 2', 'q4: {panel.x} = 1']);
  });

  test('dates, numbers, files, matrices of fields and what is computed are left out by name', () => {
    const elements = ['file', 'ranking', 'matrixdynamic', 'paneldynamic', 'expression', 'signaturepad', 'imagepicker'].map(
      (type) => ({ type, name: type }),
    );
    const { report } = importSurvey({
      triggers: [],
      elements: [
        ...elements,
        { type: 'text', name: 'fodt', inputType: 'date' },
        { type: 'comment', name: 'ord', validators: [], requiredIf: '{x} = 1', isRequired: true },
      ],
    });
    expect(notesOf(report, 'type-left-out')).toHaveLength(elements.length + 1);
    expect(notesOf(report, 'type-left-out')).toContain('fodt: text:date');
    expect(notesOf(report, 'feature-left-out')).toEqual(['survey: triggers', 'ord: validators', 'ord: requiredIf']);
    expect(notesOf(report, 'voluntary')).toEqual(['ord']);
  });

  test('questions of the same name, and names that are no ids, get ids of their own', () => {
    const { definition, report } = importSurvey({
      elements: ['Hvor fornøyd?', 'constructor', '__proto__', '', 'q', 'q', 'x'.repeat(200)].map((name) => ({
        type: 'comment',
        name,
        title: 'Hva?',
      })),
    });
    expect(definition.items.map(({ id }) => id)).toEqual([
      'Hvor_fornoyd',
      'constructor_1',
      'proto',
      'q',
      'q_2',
      'q_3',
      'x'.repeat(64),
    ]);
    expect(notesOf(report, 'id-changed')).toContain('constructor: constructor: constructor_1');
    expect(parseDefinition(definition).findings.map(({ rule }) => rule)).not.toContain('repeated-id');
  });
});
