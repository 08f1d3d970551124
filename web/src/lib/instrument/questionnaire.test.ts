import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { questionnaireView } from './questionnaire.ts';

const definition = shippedDefinition('kulturkartlegging');
if (definition === undefined) throw new Error('the test requires the shipped instrument');
const view = questionnaireView(definition);
const questions = view.sections.flatMap((section) => section.questions);

describe('a questionnaire to be read', () => {
  test('has every question of the form, in its order', () => {
    expect(questions.map(({ id }) => id)).toEqual(definition.sections.flatMap(({ items }) => items));
  });
  test('says of the reversed ones that they are', () => {
    const reversed = definition.items.filter((item) => item.type === 'likert' && item.reverse).map(({ id }) => id);
    expect(
      questions
        .filter(({ notes }) => notes.some(({ kind }) => kind === 'reversed'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(reversed.sort());
  });
  test('says of a question with a condition that not everybody meets it', () => {
    expect(questions.find(({ id }) => id === 'MED-3')?.notes.find(({ kind }) => kind === 'conditional')).toMatchObject({
      when: { nb: 'undersøkelsen er gjennomført før' },
    });
  });
  test('says of a statement in a block that it counts in no theme, since not everybody is asked it', () => {
    const pulse = shippedDefinition('omstillingspuls');
    const asked = pulse && questionnaireView(pulse).sections.flatMap((section) => section.questions);
    const themeOf = (id: string) => asked?.find((question) => question.id === id)?.dimension?.nb;
    expect([themeOf('OMS-6'), themeOf('OMS-7')]).toEqual(['Medvirkning i omstillingen', undefined]);
  });
  test('tells each scale once, with what one answers when one does not know', () => {
    expect(view.scales).toHaveLength(1);
    expect(view.scales[0]?.labels.at(-1)?.nb).toBe('Vet ikke / ikke relevant');
  });
});
