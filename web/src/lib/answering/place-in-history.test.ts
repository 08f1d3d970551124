import type { Section } from '@takhoyde/survey-definitions';
import { expect, test } from 'vitest';
import type { AnsweringPage } from './pages.ts';
import { placeAfter, placeBefore } from './place-in-history.ts';

const text = { nb: 'Hos oss', nn: 'Hos oss', en: 'Here' };
const section: Section = { id: 'a', title: text, intro: [], items: ['A', 'B', 'C'] };
const pages: AnsweringPage[] = ['A', 'B', 'C'].map((id) => ({ id, section, items: [], isFirstOfSection: id === 'A' }));

test('after a page comes the next, and it remembers where one came from', () => {
  expect(placeAfter(pages, 0, { step: 'question', item: 'A' })).toEqual({ step: 'question', item: 'B', cameFrom: 'A' });
});
test('after the last page comes the end', () => {
  expect(placeAfter(pages, 2, { step: 'question', item: 'C' })).toEqual({ step: 'end' });
});
test('whoever came from the end to answer one question goes back to the end', () => {
  expect(placeAfter(pages, 0, { step: 'question', item: 'A', isDetour: true })).toEqual({ step: 'end' });
});
test('before the first page there is no question', () => {
  expect(placeBefore(pages, 0)).toBeUndefined();
  expect(placeBefore(pages, 2)).toEqual({ step: 'question', item: 'B' });
});
