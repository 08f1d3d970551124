import fc from 'fast-check';
import type { Condition } from '../src/index.ts';

const name = fc.constantFrom('ro1', 'ro2', 'hvem', 'sett', 'skift', 'audience', 'constructor', 'toString', '__proto__', '');
const value = fc.oneof(fc.constantFrom('ja', 'NA', 'kai', 'leaders', 'natt', 'constructor'), fc.integer({ min: -2, max: 9 }));

/** Any condition of the language, also ones no parser would let through, nested up to a few dozen deep. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    fc.record({ attr: name, in: fc.array(value.map(String)) }),
    fc.record({ item: name, in: fc.array(value) }),
    fc.record({ item: name, includes: name }),
    fc.constant<Condition>({ wave: 'notFirst' }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 4 }) }),
  ),
})).condition;

/** Answers of every form, to items that exist and to names that do not. */
export const anyAnswers = fc.dictionary(
  fc.constantFrom('ro1', 'ro2', 'ro3', 'hvem', 'kai.si', 'sett', 'melde', 'hvor_ofte', 'fritt', 'constructor', 'nobody'),
  fc.oneof(
    fc.integer({ min: -3, max: 40 }),
    fc.constantFrom('NA', 'ja', 'nei', 'kai', 'ingen', ''),
    fc.array(fc.constantFrom('kai', 'skip', 'ingen', 'nobody'), { maxLength: 4 }),
  ),
);

export const anyContext = fc.record({
  audience: fc.constantFrom('leaders' as const, 'employees' as const),
  attributes: fc.dictionary(fc.constantFrom('skift', 'audience', 'constructor'), fc.constantFrom('natt', 'dag', 'leaders')),
  isFirstWave: fc.boolean(),
  areCommentsAsked: fc.boolean(),
});
