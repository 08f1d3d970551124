// Files of strangers: each must be refused, fast, by name, and leave nothing behind. The twins are the same files made harmless.
import { canonicalDefinition } from '@takhoyde/survey-definitions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../../survey-definitions/test/harbour.ts';
import { exportDefinition } from './export-definition.ts';
import { maxImportLength } from './file-limits.ts';
import { importFormats, type ImportFormat } from './guess-format.ts';
import { importDefinition } from './import-definition.ts';
import { readExample } from './test/read-example.ts';

const read = (content: string, format?: ImportFormat) => importDefinition({ content, fileName: 'fremmed.fil', format });
const codeOf = (content: string, format?: ImportFormat) => {
  const outcome = read(content, format);
  return outcome.kind === 'refused' ? outcome.problems.map(({ code }) => code).join() : 'imported';
};
/** Far above what it takes (under two seconds on a machine with other work), far below what an attack would want. */
const patienceMs = 15_000;

const ddi = (inside: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<codeBook><stdyDscr><citation><titlStmt><titl>T</titl></titlStmt></citation></stdyDscr><dataDscr><var name="a"><qstn><qstnLit>${inside}</qstnLit></qstn><catgry><catValu>1</catValu></catgry><catgry><catValu>2</catValu></catgry></var></dataDscr></codeBook>`;
const surveyJs = (name: string, more = ''): string => `{"elements":[{"type":"comment","name":${JSON.stringify(name)}${more}}]}`;
const laughs = `<!DOCTYPE codeBook [<!ENTITY a0 "ha">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`).join('')}]>`;

describe('XML that wants to grow, or to reach out', () => {
  test('the twin: the same file without its tricks is read', () => expect(codeOf(ddi('Hei'))).toBe('imported'));
  test('a billion laughs', () => expect(codeOf(ddi('&a9;', laughs))).toBe('not-xml'));
  test('a billion laughs that nobody refers to', () => expect(codeOf(ddi('Hei', laughs))).toBe('has-entities'));
  test('an entity that names a file', () =>
    expect(codeOf(ddi('&x;', '<!DOCTYPE codeBook [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))).toBe('not-xml'));
  test('a document type that points outside is passed over, and nothing of it is used', () => {
    expect(codeOf(ddi('Hei', '<!DOCTYPE codeBook SYSTEM "http://example.org/codebook.dtd">'))).toBe('imported');
    expect(codeOf(ddi('&tittel;', '<!DOCTYPE codeBook SYSTEM "http://example.org/codebook.dtd">'))).toBe('not-xml');
  });
  test('elements inside each other without end', { timeout: patienceMs }, () => {
    expect(codeOf(ddi('<a>'.repeat(100_000) + '</a>'.repeat(100_000)))).toMatch(/too-(?:deep|large)/u);
    expect(codeOf(ddi('<a>'.repeat(50_000) + '</a>'.repeat(50_000)))).toBe('too-deep');
    expect(codeOf(ddi('<a>'.repeat(99_000)))).toMatch(/too-deep|not-xml/u);
  });
  test('a million empty elements', { timeout: patienceMs }, () => expect(codeOf(ddi('<a/>'.repeat(900_000)))).toBe('too-large'));
  test('a million references', { timeout: patienceMs }, () => expect(codeOf(ddi('&amp;'.repeat(700_000)))).toBe('imported'));
  test('a file cut in half names the line', () => {
    const { content } = readExample('havnetrivsel.640.lss');
    const outcome = read(content.slice(0, 9000));
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'not-xml', where: expect.stringMatching(/^line \d+$/u) as string }],
    });
  });
});

describe('JSON that wants to grow', () => {
  test('the twin', () => expect(codeOf(surveyJs('q'))).toBe('imported'));
  test.each(['[', '{"a":'])('%s without end', { timeout: patienceMs }, (open) => {
    const close = open === '[' ? ']' : '}';
    expect(codeOf(surveyJs('q', `,"x":${open.repeat(500_000)}1${close.repeat(500_000)}`))).toBe('too-deep');
  });
  test('a million values', { timeout: patienceMs }, () =>
    expect(codeOf(surveyJs('q', `,"choices":[${'1,'.repeat(1_000_000)}1]`))).toBe('too-large'),
  );
  test('panels in panels, each with a long condition, around many questions', { timeout: patienceMs }, () => {
    const condition = `{q} = '${'x'.repeat(1900)}'`;
    const inner = Array.from({ length: 4000 }, (_, at) => ({ type: 'comment', name: `q${at}` }));
    const nested = Array.from({ length: 12 }).reduce<unknown[]>(
      (elements) => [{ type: 'panel', visibleIf: condition, elements }],
      inner,
    );
    expect(codeOf(JSON.stringify({ elements: nested }))).toBe('too-large');
  });
  test('a name of three million letters is not said again in full', { timeout: patienceMs }, () => {
    const outcome = read(surveyJs('q'.repeat(3_000_000)));
    expect(outcome.kind).toBe('imported');
    expect(JSON.stringify(outcome).length).toBeLessThan(50_000);
  });
  test('many questions of one name', { timeout: patienceMs }, () => {
    const elements = Array.from({ length: 20_000 }, () => ({ type: 'comment', name: 'q' }));
    expect(codeOf(JSON.stringify({ elements }))).toBe('too-large');
    expect(codeOf(JSON.stringify({ elements: elements.slice(0, 500) }))).toBe('imported');
    expect(codeOf(JSON.stringify({ elements: elements.slice(0, 501) }))).toBe('too-large');
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

  test.each(names)('a question, a choice and a language called %s change nothing but themselves', (name) => {
    const choices = [{ value: name, text: { default: 'A', [name]: 'B' } }, 'b'];
    const survey = `{"elements":[{"type":"radiogroup","name":"${name}","title":{"default":"A","${name}":"B"},"choices":${JSON.stringify(choices)}}],"${name}":{"polluted":true}}`;
    const outcome = read(survey);
    expect(outcome.kind).toBe('imported');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(names)('our own JSON with a field called %s is refused', (name) => {
    const content = exportDefinition(harbour, 'json').content.replace('{', `{"${name}":{"polluted":true},`);
    expect(codeOf(content)).toBe('wrong-shape');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a scale, a text and a facet called __proto__ in our own DDI are refused', () => {
    const { content } = exportDefinition(harbour, 'ddi');
    expect(codeOf(content.replaceAll('grad6', '__proto__'))).toBe('wrong-shape');
    expect(codeOf(content.replaceAll('level="fritekst"', 'level="__proto__"'))).not.toBe('');
    expect(({} as Record<string, unknown>)['nb']).toBeUndefined();
  });
});

describe('files that are too large, empty, or something else', () => {
  test(
    'four million characters are read, one more is refused with where, what and how to mend it',
    { timeout: patienceMs },
    () => {
      const fits = surveyJs('q', `,"title":"${'å'.repeat(maxImportLength - 60)}"`);
      expect(codeOf(fits)).toBe('imported');
      const outcome = read(`${fits}${' '.repeat(maxImportLength - fits.length + 1)}`);
      expect(outcome).toMatchObject({
        kind: 'refused',
        problems: [
          {
            where: 'file',
            code: 'too-large',
            values: ['characters', '4000001', '4000000'],
            what: expect.stringContaining('divide it') as string,
          },
        ],
      });
      expect(codeOf('x'.repeat(5_000_000))).toBe('too-large');
    },
  );
  test.each([
    ['', 'empty-file'],
    ['   \n', 'empty-file'],
    ['hei', 'unknown-format'],
    ['PK\u0003\u0004', 'unknown-format'],
    ['<html><body/></html>', 'unknown-format'],
    ['{"a":1}', 'not-a-survey'],
    ['{"pages":[]}', 'nothing-to-import'],
    ['{ pages: [] }', 'not-json'],
    ['{"elements":[{"type":"comment","name":"\\ud800"}]}', 'imported'],
    ['<document><LimeSurveyDocType>Question</LimeSurveyDocType></document>', 'not-a-survey'],
    ['<codeBook/>', 'nothing-to-import'],
    ['class\tname\ttext\nQ\tq1\tHei', 'not-tsv'],
    ['class\tname\ttext\nG\t\tHei', 'nothing-to-import'],
    ['class\tname\ttext\nG\tg\tHei\nQ\t"q1\tHei', 'not-tsv'],
  ])('%j is %s', (content, code) => expect(codeOf(content)).toBe(code));
  test('lone halves of characters', () =>
    expect(codeOf(`{"elements":[{"type":"comment","name":"q\ud800"}]}`)).toBe('not-unicode'));
  test('a tab-separated file with a hundred thousand columns, or rows', { timeout: patienceMs }, () => {
    const columns = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join('\t');
    expect(codeOf(`class\tname\ttext\t${columns}\nG\tg\tHei`)).toBe('too-large');
    expect(codeOf(`class\ttype/scale\tname\ttext\nG\t0\tg\tHei\n${'Q\tT\tq\tHei\n'.repeat(20_000)}`)).toBe('imported');
    expect(
      codeOf(
        `class\ttype/scale\tname\ttext\nG\t0\tg\t\n${Array.from({ length: 90_000 }, (_, at) => `Q\tR\tq${at}\tHei\n`).join('')}`,
      ),
    ).toBe('too-large');
  });
  test('an id that is none', () =>
    expect(importDefinition({ ...readExample('surveyjs-panel.json'), id: '../../etc' })).toMatchObject({ kind: 'refused' }));
});

describe('whatever is read, there is an answer', () => {
  const bases = [
    'havnetrivsel.640.lss',
    'havnetrivsel.limesurvey.txt',
    'surveyjs-medical-service.json',
    'dataverse-dct-codebook.xml',
  ].map((file) => readExample(file).content);
  const damaged = fc
    .tuple(
      fc.constantFrom(...bases, exportDefinition(harbour, 'ddi').content, exportDefinition(harbour, 'json').content),
      fc.nat(),
      fc.nat({ max: 200 }),
      fc.string(),
    )
    .map(([base, at, length, put]) => base.slice(0, at % base.length) + put + base.slice((at % base.length) + length));

  test('a damaged file is refused or imported, and never throws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(damaged, fc.option(fc.constantFrom(...importFormats), { nil: undefined }), (content, format) => {
        const outcome = read(content, format);
        if (outcome.kind === 'imported') expect(canonicalDefinition(outcome.definition)).toContain('"schema"');
        else expect(outcome.problems[0]?.what).toMatch(/\S/u);
      }),
      { seed: 1123, numRuns: 300 },
    );
  });

  test('arbitrary JSON in the place of our notes', { timeout: 60_000 }, () => {
    const { content } = exportDefinition(harbour, 'ddi');
    const notes = [...content.matchAll(/(<notes [^>]*>)([^<]*)<\/notes>/gu)];
    const escaped = (json: string): string => json.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rest = fc.record({
      rest: fc.dictionary(
        fc.constantFrom('options', 'scale', 'scales', 'texts', 'reporting', 'intro', '__proto__'),
        fc.jsonValue(),
      ),
    });
    fc.assert(
      fc.property(
        fc.nat(),
        fc.oneof(
          fc.json(),
          rest.map((value) => JSON.stringify(value)),
        ),
        (at, json) => {
          const { index, 1: tag, 0: whole } = notes[at % notes.length] ?? { index: 0, 0: '', 1: '' };
          const changed = `${content.slice(0, index)}${tag}${escaped(json)}</notes>${content.slice(index + whole.length)}`;
          expect(['imported', 'refused']).toContain(read(changed).kind);
        },
      ),
      { seed: 1123, numRuns: 200 },
    );
  });

  test('half a character, written as JSON can, inside our notes', () => {
    const { content } = exportDefinition(harbour, 'ddi');
    expect(codeOf(content.replace('"favourable":', '"\\ud800":1,"favourable":'))).toBe('wrong-shape');
    expect(codeOf(content.replace('"status":"', '"status":"\\ud800'))).toBe('not-unicode');
  });

  test('conditions inside each other in our own JSON', { timeout: patienceMs }, () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { item: 'ro1', in: [] } : { [depth % 2 === 0 ? 'all' : 'any']: [nested(depth - 1)] };
    expect(codeOf(JSON.stringify({ ...harbour, logic: [{ item: 'ro1', showIf: nested(25) }] }))).toBe('wrong-shape');
    expect(codeOf(JSON.stringify({ ...harbour, logic: [{ item: 'ro1', showIf: nested(60) }] }))).toBe('too-deep');
  });

  test('arbitrary JSON in the place of anything', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('choices', 'title', 'columns', 'rows', 'visibleIf', 'name', 'rateMax', 'elements'),
        (value, field) => {
          const survey = {
            elements: [
              { type: 'matrix', name: 'm', columns: [1, 2], rows: ['a'], [field]: value },
              { type: 'rating', name: 'r', [field]: value },
            ],
          };
          expect(['imported', 'refused']).toContain(read(JSON.stringify(survey), 'surveyjs').kind);
        },
      ),
      { seed: 1123, numRuns: 300 },
    );
  });
});
