import { expect, test } from 'vitest';
import { placeOf } from './question-history.svelte.ts';

test('an entry of the history that holds a question leads to it', () => {
  expect(placeOf({ questionPlace: { step: 'question', item: 'OMS-1' } })).toEqual({ step: 'question', item: 'OMS-1' });
  expect(placeOf({ questionPlace: { step: 'end' } })).toEqual({ step: 'end' });
});

test.each([null, undefined, 1, {}, { questionPlace: 'OMS-1' }, { questionPlace: { step: 'question' } }])(
  'an entry that holds %j leads to no question',
  (state) => {
    expect(placeOf(state)).toBeUndefined();
  },
);
