import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionShape, dropHiddenAnswers, isConditionMet, parseDefinition, shownItems, type Condition } from './index.ts';
import { anyAnswers, anyCondition, anyContext } from '../test/any-condition.ts';
import { harbour } from '../test/harbour.ts';
import harbourJson from '../test/harbour-definition.json' with { type: 'json' };

const facts = { attributes: { skift: 'natt' }, answers: { ro1: 2, sett: 'ja', hvem: ['kai'] }, isFirstWave: true };
const nested = (depth: number, inner: Condition): Condition => (depth === 0 ? inner : nested(depth - 1, { not: inner }));

describe('the condition language', () => {
  test.each<[string, Condition, boolean]>([
    ['an attribute in the list', { attr: 'skift', in: ['dag', 'natt'] }, true],
    ['an attribute nobody gave', { attr: 'alder', in: ['natt'] }, false],
    ['a point of a scale', { item: 'ro1', in: [1, 2] }, true],
    ['a point written as text is not that point', { item: 'ro1', in: ['2'] }, false],
    ['an option of a choice', { item: 'sett', in: ['ja'] }, true],
    ['one of several options', { item: 'hvem', includes: 'kai' }, true],
    ['an unanswered question is in no list', { item: 'ro2', in: [1] }, false],
    ['and its opposite holds', { not: { item: 'ro2', in: [1] } }, true],
    ['the first wave is not a later one', { wave: 'notFirst' }, false],
    [
      'all of two',
      {
        all: [
          { item: 'ro1', in: [2] },
          { item: 'sett', in: ['nei'] },
        ],
      },
      false,
    ],
    [
      'any of two',
      {
        any: [
          { item: 'ro1', in: [2] },
          { item: 'sett', in: ['nei'] },
        ],
      },
      true,
    ],
    ['names every object has are no answers', { item: 'constructor', in: ['ja'] }, false],
  ])('%s', (_name, condition, expected) => {
    expect(isConditionMet(condition, facts)).toBe(expected);
  });

  test('no condition can crash the evaluator or make it run on', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, fc.boolean(), (condition, answers, isFirstWave) => {
        expect(typeof isConditionMet(condition, { attributes: { skift: 'natt' }, answers, isFirstWave })).toBe('boolean');
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('what is nested too deep hides what it guards, however many times it is negated', () => {
    expect(isConditionMet(nested(16, { item: 'ro1', in: [2] }), facts)).toBe(true);
    expect(isConditionMet(nested(1000, { item: 'ro1', in: [2] }), facts)).toBe(false);
    expect(isConditionMet(nested(1001, { item: 'ro1', in: [2] }), facts)).toBe(false);
  });

  test('a condition that contains itself, and one that grows without end, are given up', () => {
    const own: { all: Condition[] } = { all: [] };
    own.all.push(own);
    expect(isConditionMet(own, facts)).toBe(false);
    const wide = Array.from({ length: 12 }).reduce<Condition>((inner) => ({ any: Array.from({ length: 50 }, () => inner) }), {
      item: 'ro2',
      in: [1],
    });
    expect(isConditionMet(wide, facts)).toBe(false);
    expect(isConditionMet({ not: wide }, facts)).toBe(false);
  });
});

describe('reading conditions from outside', () => {
  test('no JSON at all can crash the reader', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 8 }),
        fc.constantFrom('logic', 'sections', 'items', 'reporting', 'scales', 'texts', 'dimensions'),
        (value, key) => {
          expect(parseDefinition(value).definition).toBeUndefined();
          expect(Array.isArray(parseDefinition({ ...harbourJson, [key]: value }).findings)).toBe(true);
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  test('any condition put into a sound definition is either accepted or found fault with', () => {
    fc.assert(
      fc.property(anyCondition, (showIf) => {
        const { findings, definition } = parseDefinition({ ...harbourJson, logic: [{ item: 'fritt', showIf }] });
        expect(findings.length === 0).toBe(definition !== undefined);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('hostile nesting is refused before it reaches a parser that recurses', () => {
    const deep = JSON.parse(`${'{"not":'.repeat(5000)}{"wave":"notFirst"}${'}'.repeat(5000)}`) as unknown;
    const { findings } = parseDefinition({ ...harbourJson, logic: [{ item: 'fritt', showIf: deep }] });
    expect(findings.map((finding) => finding.rule)).toEqual(['too-deep']);
    // the attack wins on the schema alone, which is why the reader looks at the depth first
    expect(() => definitionShape.safeParse({ ...harbourJson, logic: [{ item: 'fritt', showIf: deep }] })).toThrow(RangeError);
  });
});

describe('phone and server', () => {
  test('see the same items, whether or not the hidden answers were dropped on the way', () => {
    fc.assert(
      fc.property(anyContext, anyAnswers, (context, answers) => {
        const kept = dropHiddenAnswers(harbour, context, answers);
        expect(dropHiddenAnswers(harbour, context, kept)).toEqual(kept);
        expect(shownItems(harbour, context, kept)).toEqual(shownItems(harbour, context, answers));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
