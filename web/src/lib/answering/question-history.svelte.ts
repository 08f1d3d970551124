import { isRecord } from '#lib/ballot/json-shape.ts';
import type { PlaceKeeper, QuestionPlace } from './place-in-history.ts';

const isPlace = (value: unknown): value is QuestionPlace =>
  isRecord(value) && (value['step'] === 'end' || (value['step'] === 'question' && typeof value['item'] === 'string'));

/** The place that an entry of the browser's history holds. Edges: `undefined` before the first question. */
export const placeOf = (state: unknown): QuestionPlace | undefined =>
  isRecord(state) && isPlace(state['questionPlace']) ? state['questionPlace'] : undefined;

/** Which question is open, as the browser's history has it: its back button turns pages back, and a reload stays where it was. */
export class QuestionHistory implements PlaceKeeper {
  place = $state.raw<QuestionPlace | undefined>();

  /** Takes up the place of the page that was loaded, and follows the back and forward buttons. Gives what ends that. */
  follow(): () => void {
    const read = (): void => void (this.place = placeOf(history.state));
    history.scrollRestoration = 'manual'; // each page brings itself into view
    read();
    globalThis.addEventListener('popstate', read);
    return () => globalThis.removeEventListener('popstate', read);
  }

  /** Goes to a place; `undefined`: to what stands before the first question. */
  goTo(place: QuestionPlace | undefined): void {
    history.pushState(place === undefined ? null : { questionPlace: place }, '');
    this.place = place;
  }

  /** Where the browser's own back button leads to the page before, it is used, so that the two never disagree. */
  goBack(before: QuestionPlace | undefined): void {
    const cameFrom = this.place?.step === 'question' ? this.place.cameFrom : undefined;
    if (before?.step === 'question' && cameFrom === before.item) history.back();
    else this.goTo(before);
  }

  /** Forgets the place without a step that could be taken back: another ballot begins at its own beginning. */
  forget(): void {
    history.replaceState(null, '');
    this.place = undefined;
  }
}
