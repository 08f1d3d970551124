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

  test('groups that a form is read in become sections, each with its text', () => {
    const { definition } = importFile(
      codeBook(
        `<varGrp ID="G1" type="section" var="V2"><labl xml:lang="en">Second</labl><txt>Read this</txt></varGrp>
         <var ID="V1" name="v1"><labl>One</labl>${categories('a', 'b')}</var><var ID="V2" name="v2"><labl>Two</labl>${categories('a', 'b')}</var>`,
      ),
    );
    expect(definition.sections.map(({ title, items }) => [title.en, items])).toEqual([
      ['Second', ['v2']],
      ['2', ['v1']],
    ]);
    expect(definition.texts['intro.G1']?.en).toBe('Read this');
  });

  // Ticks as variables, as formtransform and others write them: 0 and 1 without labels, and the question in preQTxt.
  const tick = (
    id: string,
    label: string,
    values = '<catgry><catValu>0</catValu></catgry><catgry><catValu>1</catValu></catgry>',
  ): string =>
    `<var ID="V_${id}" name="${id}"><qstn responseDomainType="multiple"><preQTxt>Devices</preQTxt><qstnLit>${label}</qstnLit></qstn>${values}</var>`;
  const ticks = '<varGrp ID="VG_dev" name="dev" type="multipleResp" var="V_dev_ph V_dev_pc"/>';

  test('ticks that a group holds together become one question with several answers', () => {
    const { definition, report } = importFile(codeBook(`${ticks}${tick('dev_ph', 'Phone')}${tick('dev_pc', 'PC')}`));
    expect(definition.items).toMatchObject([
      {
        id: 'dev',
        type: 'multi',
        text: { en: 'Devices' },
        options: [
          { id: 'dev_ph', label: { en: 'Phone' } },
          { id: 'dev_pc', label: { en: 'PC' } },
        ],
      },
    ]);
    expect(notesOf(report, 'multiple-response-split')).toEqual([]);
  });

  test('a group of several answers whose variables hold more than ticks is left apart, and pointed at', () => {
    const { definition, report } = importFile(
      codeBook(`${ticks}${tick('dev_ph', 'Phone', categories('a', 'b', 'c'))}${tick('dev_pc', 'PC')}`),
    );
    expect(definition.items).toHaveLength(2);
    expect(notesOf(report, 'multiple-response-split')).toEqual(['VG_dev']);
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
