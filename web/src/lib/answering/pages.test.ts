import { contextOfLabel, possibleSections, shownSections, type Answers, type Definition } from '@takhoyde/survey-definitions';
import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { describe, expect, test } from 'vitest';
import { itemToResume, longestListCount, pageIndexOf, pagesOf, unansweredItems, type View } from './pages.ts';

const definitionOf = (id: string): Definition => {
  const definition = shippedDefinition(id);
  if (definition === undefined) throw new Error(`no shipped definition ${id}`);
  return definition;
};
const employee = contextOfLabel({
  levelIds: ['M'],
  levels: [{ id: 'M', isLeader: false }],
  isFirstWave: false,
  areCommentsAsked: false,
});
const pagesFor = (id: string, view: View, answers: Answers = {}) =>
  pagesOf(
    {
      possible: possibleSections(definitionOf(id), employee),
      shown: shownSections(definitionOf(id), employee, answers),
    },
    view,
  );

describe('pages of a questionnaire', () => {
  test('one at a time are as many as the questions an employee is asked', () => {
    expect(pagesFor('kulturkartlegging', 'one')).toHaveLength(43);
  });

  test('as lists never hold more than a phone can, and together hold every question once, in order', () => {
    const lists = pagesFor('kulturkartlegging', 'list');
    expect(Math.max(...lists.map((page) => page.items.length))).toBeLessThanOrEqual(longestListCount);
    expect(lists.flatMap((page) => page.items.map((item) => item.id))).toEqual(
      pagesFor('kulturkartlegging', 'one').map((page) => page.id),
    );
  });

  test('as lists are cut evenly: nine become five and four, not five, three and one', () => {
    const sizes = pagesFor('kulturkartlegging', 'list')
      .filter((page) => page.section.id === 'e')
      .map((page) => page.items.length);
    expect(sizes).toEqual([5, 4]);
  });

  test('show the texts of a section where it begins', () => {
    const beginnings = pagesFor('omstillingspuls', 'one').filter((page) => page.isFirstOfSection);
    expect(beginnings.map((page) => page.section.id)).toEqual(['a', 'b']);
  });

  test('follow the answers: a yes opens the two questions that hang on it', () => {
    const ids = (answers: Answers) => pagesFor('ytringsklima', 'one', answers).map((page) => page.id);
    expect(ids({})).not.toContain('TAU-2');
    expect(ids({ 'TAU-1': 'ja' })).toEqual(expect.arrayContaining(['TAU-2', 'TAU-3']));
  });
});

describe('an answer', () => {
  const placesOf = (answers: Answers) =>
    new Map(pagesFor('ytringsklima', 'list', answers).flatMap((page, at) => page.items.map((item) => [item.id, { at, page }])));

  test('opens and closes questions on a list, and leaves every other question on the page where it stood', () => {
    const [before, after] = [placesOf({}), placesOf({ 'TAU-1': 'ja' })];
    const neighboursOf = (places: typeof before, id: string) => places.get(id)?.page.items.map((item) => item.id) ?? [];
    for (const id of before.keys()) {
      const opened = neighboursOf(after, id).filter((other) => before.has(other));
      expect(opened).toEqual(neighboursOf(before, id));
    }
    expect([...after.keys()].filter((id) => !before.has(id))).toEqual(['TAU-2', 'TAU-3']);
  });

  test('would have moved others, had the lists been cut from what is shown', () => {
    const cut = (answers: Answers) => {
      const shown = shownSections(definitionOf('ytringsklima'), employee, answers);
      return pagesOf({ possible: shown, shown }, 'list').map((page) => page.items.map((item) => item.id));
    };
    const [before, after] = [cut({}), cut({ 'TAU-1': 'ja' })];
    const ids = new Set(before.flat());
    expect(after.map((page) => page.filter((id) => ids.has(id)))).not.toEqual(before);
  });
});

describe('the place among the pages', () => {
  test('is found again in the other view', () => {
    const lists = pagesFor('kulturkartlegging', 'list');
    expect(lists[pageIndexOf(lists, 'LED-3')]?.items.map((item) => item.id)).toContain('LED-3');
  });

  test('is the first page when the question is not shown', () => {
    expect(pageIndexOf(pagesFor('ytringsklima', 'one'), 'TAU-2')).toBe(0);
  });

  test('to go on with is after the last answer, not at the first that was skipped', () => {
    const pages = pagesFor('omstillingspuls', 'one');
    expect(itemToResume(pages, {})).toBe('OMS-1');
    expect(itemToResume(pages, { 'OMS-1': 4, 'OMS-3': 'NA' })).toBe('OMS-4');
    expect(itemToResume(pages, { 'BLI-1': 2 })).toBeUndefined();
  });
});

test('a question answered with «don’t know» counts as answered', () => {
  const unanswered = unansweredItems(pagesFor('omstillingspuls', 'list'), { 'OMS-1': 'NA' }).map((item) => item.id);
  expect(unanswered).not.toContain('OMS-1');
  expect(unanswered).toHaveLength(11);
});
