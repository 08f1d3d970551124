import type { Attachment } from 'svelte/attachments';

/** Whether the person has done anything here yet. After a plain load the browser's own start of the page is left alone. */
const hasActed = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;

/** Below this height (CSS pixels) the site's header is scrolled away, so that a question and its answers fit the screen. */
const roomyHeightPx = 860;

const topOfPage = (): number => (globalThis.innerHeight < roomyHeightPx ? (document.querySelector('main')?.offsetTop ?? 0) : 0);

/** Moves focus to what has just replaced the page, so that whoever listens begins where whoever looks does. */
export const arrive: Attachment<HTMLElement> = (element) => {
  if (!hasActed()) return;
  element.focus({ preventScroll: true });
  globalThis.scrollTo({ top: topOfPage(), behavior: 'instant' });
};

/** Moves focus here if it got lost because the element that had it is gone. */
export const catchLostFocus: Attachment<HTMLElement> = (element) => {
  if (hasActed() && (document.activeElement === null || document.activeElement === document.body)) element.focus();
};

/** Brings something that has just gone wrong into view, for eyes and ears. */
export const showWhatHappened: Attachment<HTMLElement> = (element) => {
  if (!hasActed()) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
};
