import type { Answers, Item, Section, ShownSection } from '@takhoyde/survey-definitions';

/** How the person wants the questions: one at a time, or a few on each page. */
export type View = 'one' | 'list';

/** A page of questions, all of one section. `id` is that of its first question, so that a place survives another view. */
export interface AnsweringPage {
  readonly id: string;
  readonly section: Section;
  readonly items: readonly Item[];
  /** The page on which the section begins, where its texts stand open. */
  readonly isFirstOfSection: boolean;
}

/** More than this many questions on a page is no short list on a phone. */
export const longestListCount = 5;

/** Cuts a list into parts of at most `most`, as even as can be: 7 becomes 4 and 3, not 5 and 2. */
const evenParts = <T>(list: readonly T[], most: number): T[][] => {
  const partCount = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / partCount);
  return Array.from({ length: partCount }, (_, part) => list.slice(part * size, (part + 1) * size)).filter(
    (part) => part.length > 0,
  );
};

/**
 * The pages a person turns. They are cut from the sections that may be shown (`possible`) and hold what of them is shown right now, so
 * that an answer never moves another question to the next page.
 * Edges: open questions are left out, since the answer on the wire has no room for text.
 */
export const pagesOf = (
  { possible, shown }: { possible: readonly ShownSection[]; shown: readonly ShownSection[] },
  view: View,
): AnsweringPage[] => {
  const shownIds = new Set(shown.flatMap(({ items }) => items.map((item) => item.id)));
  return possible.flatMap(({ section, items }) => {
    const askable = items.filter((item) => item.type !== 'open');
    const parts = evenParts(askable, view === 'one' ? 1 : longestListCount);
    return parts
      .map((part) => part.filter((item) => shownIds.has(item.id)))
      .filter((part) => part.length > 0)
      .map((part, index) => ({ id: part[0]?.id ?? '', section, items: part, isFirstOfSection: index === 0 }));
  });
};

/** Index of the page that holds a question; the first page when the question is not shown (any more). */
export const pageIndexOf = (pages: readonly AnsweringPage[], itemId: string | undefined): number =>
  Math.max(
    0,
    pages.findIndex((page) => page.items.some((item) => item.id === itemId)),
  );

/** The question to go on with: the one after the last that has an answer. `undefined`: all pages have been passed. */
export const itemToResume = (pages: readonly AnsweringPage[], answers: Answers): string | undefined => {
  const items = pages.flatMap((page) => page.items);
  return items[items.findLastIndex((item) => answers[item.id] !== undefined) + 1]?.id;
};

/** Questions without an answer, in reading order. */
export const unansweredItems = (pages: readonly AnsweringPage[], answers: Answers): Item[] =>
  pages.flatMap((page) => page.items).filter((item) => answers[item.id] === undefined);
