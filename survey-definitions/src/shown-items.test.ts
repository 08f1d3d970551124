import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition } from './definition.ts';
import type { Item } from './item.ts';
import type { Answer, Answers, RespondentContext } from './respondent.ts';
import { shippedDefinitions } from './shipped.ts';
import { possibleSections, shownSections } from './shown-items.ts';

const contexts: readonly RespondentContext[] = (['leaders', 'employees'] as const).flatMap((audience) =>
  [true, false].map((isFirstWave) => ({ audience, attributes: {}, isFirstWave, areCommentsAsked: false })),
);

const offeredBy = (item: Item): fc.Arbitrary<Answer> =>
  'options' in item && item.options !== undefined
    ? fc.constantFrom<Answer>(...item.options.map(({ id }) => id))
    : fc.constantFrom<Answer>('NA', 1, 2, 3, 4, 5);

/** Anything that the items of a definition offer, for some of them. */
const someAnswers = (definition: Definition): fc.Arbitrary<Answers> =>
  fc
    .tuple(...definition.items.map((item) => fc.option(offeredBy(item).map((answer) => [[item.id, answer]] as const))))
    .map((given) => Object.fromEntries(given.flatMap((one) => one ?? [])));

describe('what one may come to be shown', () => {
  test.each(shippedDefinitions.map((definition) => [definition.id, definition] as const))(
    'holds all that is shown in %s, in the same order, whatever is answered',
    (_, definition) => {
      for (const context of contexts) {
        const possible = possibleSections(definition, context).flatMap(({ items }) => items.map(({ id }) => id));
        fc.assert(
          fc.property(someAnswers(definition), (answers) => {
            const shown = shownSections(definition, context, answers).flatMap(({ items }) => items.map(({ id }) => id));
            const inShown = new Set(shown);
            expect(possible.filter((id) => inShown.has(id))).toEqual(shown);
          }),
          { numRuns: 50, seed: 4 },
        );
      }
    },
  );
});
