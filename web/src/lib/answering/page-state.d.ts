import type { QuestionPlace } from './place-in-history.ts';

declare global {
  namespace App {
    interface PageState {
      /** Which question is open on an answering page. Holds no answer. */
      questionPlace?: QuestionPlace;
    }
  }
}
