import { describe, expect, test } from 'vitest';
import { importExample, importFile, notesOf } from '../test/read-example.ts';

const codeBook = (data: string, attributes = ''): { fileName: string; content: string } => ({
  fileName: 'fremmed.xml',
  content: `<codeBook xmlns="ddi:codebook:2_5"${attributes}><stdyDscr><citation><titlStmt><titl>Levekår</titl></titlStmt></citation><stdyInfo><abstract>Om levekår</abstract></stdyInfo></stdyDscr><dataDscr>${data}</dataDscr></codeBook>`,
});
const categories = (...labels: string[]): string =>
  labels.map((label, at) => `<catgry><catValu>${at + 1}</catValu><labl>${label}</labl></catgry>`).join('');

test('a real file of Dataverse: two questions come over, the weight does not, and who was asked is noted', () => {
  const { definition, report } = importExample('dataverse-dct-codebook.xml');
  expect(definition.items).toMatchObject([
    {
      id: 'Var1',
      type: 'single',
      text: { en: 'Literal question for gender' },
      help: { en: 'Interview instruction for gender' },
      options: [{ id: '2', label: { en: 'Female' } }, { id: '1' }],
    },
    { id: 'Var2', type: 'single', text: { en: 'Literal question for age' } },
  ]);
  expect(definition).toMatchObject({
    id: 'doi_10.5072_FK2_SOLYMR',
    title: { en: 'dct html' },
    purpose: { en: 'dct html codebook test' },
  });
  expect(notesOf(report, 'type-left-out')).toEqual(['Var3: weight']);
  expect(notesOf(report, 'condition-left-out')).toEqual(['Var1: Universe for gender', 'Var2: Universe for age']);
  expect(notesOf(report, 'feature-left-out')).toEqual(['Var1: postQTxt', 'Var2: postQTxt']);
});

describe('variables of other archives', () => {
  test('ordered answers with words become a statement, text becomes an open question, numbers are left out', () => {
    const { definition, report } = importFile(
      codeBook(
        `<var ID="V1" name="v1"><labl>Trivsel</labl>${categories('Svært dårlig', 'Dårlig', 'God', 'Svært god')}<catgry missing="Y"><catValu>9</catValu><labl>Ubesvart</labl></catgry></var>
         <var ID="V2" name="v2"><qstn>Hva gjør du?</qstn><varFormat type="character"/></var>
         <var ID="V3" name="v3" intrvl="contin"><labl>Alder</labl></var>`,
        ' xml:lang="no"',
      ),
    );
    expect(definition.items).toMatchObject([
      { id: 'v1', type: 'likert', text: { nb: 'Trivsel' } },
      { id: 'v2', type: 'open', text: { nb: 'Hva gjør du?' } },
    ]);
    expect(definition.scales['v1.skala']).toMatchObject({
      points: [{}, {}, {}, {}],
      nonSubstantive: [{ value: 'NA', label: { nb: 'Ubesvart' } }],
    });
    expect(notesOf(report, 'type-left-out')).toEqual(['v3: contin']);
  });

  test('groups that a form is read in become sections, a multiple-response group is pointed at', () => {
    const { definition, report } = importFile(
      codeBook(
        `<varGrp ID="G1" type="section" var="V2"><labl xml:lang="en">Second</labl><txt>Read this</txt></varGrp><varGrp ID="G2" type="multipleResp" var="V1"/>
         <var ID="V1" name="v1"><labl>One</labl>${categories('a', 'b')}</var><var ID="V2" name="v2"><labl>Two</labl>${categories('a', 'b')}</var>`,
      ),
    );
    expect(definition.sections.map(({ title, items }) => [title.en, items])).toEqual([
      ['Second', ['v2']],
      ['2', ['v1']],
    ]);
    expect(definition.texts['intro.G1']?.en).toBe('Read this');
    expect(notesOf(report, 'multiple-response-split')).toEqual(['G2']);
  });

  test('DDI 1.2.2 and 2.1, in another name space and with a document type, are read the same way', () => {
    const { content } = codeBook(`<var ID="V1" name="v1"><labl>One</labl>${categories('a', 'b')}</var>`);
    const older = `<!DOCTYPE codeBook SYSTEM "Version2-1.dtd">${content.replace('ddi:codebook:2_5', 'http://www.icpsr.umich.edu/DDI')}`;
    expect(importFile({ fileName: 'older.xml', content: older }).definition.items).toHaveLength(1);
  });

  test('more answers than a phone has room for are left out', () => {
    const many = Array.from({ length: 41 }, (_, at) => `land ${at}`);
    const { report } = importFile(
      codeBook(
        `<var ID="V1" name="v1"><labl>Land</labl>${categories(...many)}</var><var ID="V2" name="v2"><labl>Ja</labl>${categories('a', 'b')}</var>`,
      ),
    );
    expect(notesOf(report, 'too-many-answers')).toEqual(['v1: 41: 40']);
  });
});
