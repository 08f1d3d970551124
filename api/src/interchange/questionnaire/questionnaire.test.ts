import { idSchema } from '@takhoyde/survey-definitions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOurLanguage, type Asked } from './asked.ts';
import { idFrom, idMaker } from './make-ids.ts';
import { parseExpression } from './parse-expression.ts';
import { plainText } from './plain-text.ts';
import type { ForeignAnswer, ForeignCondition } from './questionnaire.ts';
import { recogniseScale } from './recognise-scale.ts';
import { languageOfTag } from './words.ts';

describe('names become ids', () => {
  test.each([
    ['Hvor fornøyd?', 'Hvor_fornoyd'],
    ['constructor', 'constructor_1'],
    ['Ærlig talt', 'Aerlig_talt'],
    ['..//..', 'q'],
    ['日本', 'q'],
    ['a'.repeat(80), 'a'.repeat(64)],
  ])('%s: %s', (name, id) => expect(idFrom(name, 'q')).toBe(id));

  test('whatever the names, each id is one and comes once, also for those who do not see the case', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Q1', 'q1', '__proto__', 'constructor', 'a'.repeat(70))), {
          maxLength: 30,
        }),
        (names) => {
          const make = idMaker(['NA']);
          const made = names.map((name) => make(name, 'q'));
          for (const id of made) expect(idSchema.safeParse(id).success).toBe(true);
          expect(new Set(['na', ...made.map((id) => id.toLowerCase())]).size).toBe(made.length + 1);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('markup becomes text', () => {
  test.each([
    ['<p>Hei&nbsp;<b>du</b> <img src="x"></p>', 'Hei du', ['img']],
    ['1 < 2 og 3 > 2', '1 < 2 og 3 > 2', []],
    ['Bl&aring;b&aelig;r &amp; &#39;fl&#248;te&#x27;', "Blåbær & 'fløte'", []],
    ['<script>alert("x")</script>Hei<!-- ikke -->!', 'Hei!', ['script']],
    ['<a href="x" onclick="y">lenke</a', 'lenke', ['a']],
    ['en<br/>to', 'en to', []],
    ['<', '<', []],
  ])('%s', (markup, text, lost) => expect(plainText(markup)).toEqual({ text, lost }));
});

test.each([
  ['no', 'nb'],
  ['nb-NO', 'nb'],
  ['nn', 'nn'],
  ['en_GB', 'en'],
  ['da', undefined],
  ['de-informal', undefined],
  ['constructor', undefined],
])('the language tag %s means %s', (tag, language) => expect(languageOfTag(tag)).toBe(language));

describe('answers become a scale', () => {
  const answers = (...labels: [string, string][]): ForeignAnswer[] =>
    labels.map(([code, label]) => ({ code, label: new Map([['en', label]]) }));
  const written = (list: ForeignAnswer[], isOrdered = false) => {
    const scale = recogniseScale(list, isOrdered);
    return (
      scale && [
        scale.change,
        scale.points.map(({ value, answer }) => `${value}=${answer.code}`).join(' '),
        scale.isDirectionKnown,
      ]
    );
  };

  test('numbers that run from disagree to agree are kept', () =>
    expect(written(answers(['1', 'Disagree'], ['2', 'Neither'], ['3', 'Agree']))).toEqual(['none', '1=1 2=2 3=3', true]));
  test('also when the file lists the best first', () =>
    expect(written(answers(['3', 'Agree'], ['2', 'Neither'], ['1', 'Disagree']))).toEqual(['none', '1=1 2=2 3=3', true]));
  test('numbers on which 1 is best are turned', () =>
    expect(written(answers(['1', 'Agree'], ['2', 'Neither'], ['3', 'Disagree']))).toEqual(['turned', '1=3 2=2 3=1', true]));
  test('steps of ten, and zero, are a scale as they are', () =>
    expect(written(answers(['0', 'Never'], ['10', 'Sometimes'], ['20', 'Always']))).toEqual(['none', '0=0 10=10 20=20', true]));
  test('codes that are no numbers, or uneven ones, are numbered by their order', () => {
    expect(written(answers(['A1', 'Never'], ['A2', 'Sometimes'], ['A3', 'Always']))).toEqual([
      'renumbered',
      '1=A1 2=A2 3=A3',
      true,
    ]);
    expect(written(answers(['1', 'Never'], ['2', 'Sometimes'], ['7', 'Always']))).toEqual(['renumbered', '1=1 2=2 3=7', true]);
  });
  test('"don’t know" and "not relevant" lie beside it', () =>
    expect(
      recogniseScale(
        answers(['1', 'Uenig'], ['2', 'Verken eller'], ['3', 'Enig'], ['8', 'Vet ikke'], ['9', 'Ikke relevant']),
        false,
      )?.notApplicable.map(({ code }) => code),
    ).toEqual(['8', '9']));
  test('a list whose words do not run one way is no scale, unless the file says it is', () => {
    const list = answers(['1', 'The quay'], ['2', 'The ship'], ['3', 'The office']);
    expect(written(list)).toBeUndefined();
    expect(written(list, true)).toEqual(['none', '1=1 2=2 3=3', false]);
    expect(written(answers(['1', 'Good'], ['2', 'Bad'], ['3', 'Very good']))).toBeUndefined();
    expect(written(answers(['Y', 'Yes'], ['N', 'No']))).toBeUndefined();
  });
});

describe('expressions of others', () => {
  const resolve = (name: string) =>
    /^(?:q1|q2|m\.x)$/u.test(name) ? { ask: name } : name === 'c_a' ? { ask: 'c', option: 'a' } : undefined;
  const asked = new Map<string, Asked>([
    [
      'q1',
      {
        id: 'Q.1',
        kind: 'one',
        values: new Map<string, string | number>([
          ['1', 3],
          ['2', 2],
          ['3', 1],
        ]),
      },
    ],
    ['q2', { id: 'q2', kind: 'open', values: new Map() }],
    ['m.x', { id: 'm_x', kind: 'one', values: new Map([['a b', 'a_b']]) }],
    ['c', { id: 'c', kind: 'several', values: new Map([['a', 'a']]) }],
  ]);
  const ours = (expression: string) => {
    const condition = parseExpression(expression, resolve);
    return condition && inOurLanguage(condition, asked);
  };

  test.each([
    ['q1 == 1', { item: 'Q.1', in: [3] }],
    ['"1" == q1', { item: 'Q.1', in: [3] }],
    ['2 < q1', { item: 'Q.1', in: [1] }],
    ['{q1} <> 2', { not: { item: 'Q.1', in: [2] } }],
    ['q1 != ""', { item: 'Q.1', in: [3, 2, 1] }],
    ["{m.x} = 'a b'", { item: 'm_x', in: ['a_b'] }],
    ['c_a == "Y" || !(q1 ge 2)', { any: [{ item: 'c', includes: 'a' }, { not: { item: 'Q.1', in: [2, 1] } }] }],
    ['c_a != "Y"', { not: { item: 'c', includes: 'a' } }],
  ])('%s', (expression, condition) => expect(ours(expression)).toEqual(condition));

  test.each([
    'q1',
    'q1 == 9',
    'q2 == "x"',
    'q2 notempty',
    'q1 == q1',
    'q1 + 1 > 2',
    'f(q1) == 1',
    'q1 == 1 and',
    '(q1 == 1',
    'q1 == 1)',
    "q1 == 'a",
    '',
    'c_a > 1',
    'q1 == 1 xor q1 == 2',
    'q1 > m.x',
  ])('%s is left out whole', (expression) => expect(ours(expression)).toBeUndefined());

  test('nesting and length have an end', () => {
    expect(parseExpression(`${'('.repeat(900)}q1 == 1${')'.repeat(900)}`, resolve)).toBeUndefined();
    expect(parseExpression('!'.repeat(500) + 'q1 == 1', resolve)).toBeUndefined();
    expect(parseExpression('q1 == 1 and '.repeat(500) + 'q1 == 1', resolve)).toBeUndefined();
    const deep = Array.from({ length: 40 }).reduce<ForeignCondition>((inner) => ({ not: inner }), { ask: 'q1', includes: '1' });
    expect(inOurLanguage(deep, asked)).toBeUndefined();
  });

  test('whatever is written, the reader ends', () => {
    const piece = fc.constantFrom(
      'q1',
      '==',
      '(',
      ')',
      'and',
      'or',
      '!',
      '"1"',
      '{q1}',
      'anyof',
      '[',
      ']',
      ',',
      '1',
      'contains',
      'notempty',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
        ),
        (expression) => {
          expect(() => ours(expression)).not.toThrow();
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});
