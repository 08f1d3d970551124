import type { AnsweringPage } from './pages.ts';

/** Where among the questions a person is. Kept in the browser's history, so that its back button turns the pages back. */
export type QuestionPlace =
  | {
      readonly step: 'question';
      readonly item: string;
      /** Page that was left to come here, when it was the one before in order. */
      readonly cameFrom?: string;
      /** Came from the last page to answer this one question, and goes back there. */
      readonly isDetour?: true;
    }
  | { readonly step: 'end' };

/** Who remembers the place: the browser's history, or the memory of a page that leaves no trace. */
export interface PlaceKeeper {
  /** `undefined` before the first question. */
  readonly place: QuestionPlace | undefined;
  readonly goTo: (place: QuestionPlace | undefined) => void;
  /** Goes to the page before, by the reader's own «back»; `undefined`: this was the first. */
  readonly goBack: (before: QuestionPlace | undefined) => void;
}

/** The place after a page. */
export const placeAfter = (pages: readonly AnsweringPage[], index: number, place: QuestionPlace | undefined): QuestionPlace => {
  const next = pages[index + 1];
  const isDetour = place?.step === 'question' && place.isDetour === true;
  if (next === undefined || isDetour) return { step: 'end' };
  const current = pages[index]?.id;
  return { step: 'question', item: next.id, ...(current === undefined ? {} : { cameFrom: current }) };
};

/** The place before a page; `undefined` before the first. */
export const placeBefore = (pages: readonly AnsweringPage[], index: number): QuestionPlace | undefined => {
  const before = pages[index - 1];
  return before === undefined ? undefined : { step: 'question', item: before.id };
};
