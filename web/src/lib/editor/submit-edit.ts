import { goto } from '$app/navigation';
import type { SubmitFunction } from '$app/forms';
import { tick } from 'svelte';

/** Puts the keyboard back where it was, or at the first of the places that is still there. */
const focusOneOf = (ids: readonly string[]): void => {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element === null) continue;
    element.focus({ preventScroll: false });
    if (document.activeElement === element) return;
  }
};

/** How a form behaves once it is taken: what is told, and where the keyboard goes. */
export interface AfterSubmit {
  readonly told: string;
  readonly focus: readonly string[];
  readonly isEmptied: boolean;
  readonly say: (words: string) => void;
}

/**
 * Sends a form of the editor without leaving the page: what is typed elsewhere stays, the page does not jump, the keyboard
 * stays at the thing, and a screen reader hears what was done. Refused, the form stands as it was filled in; when somebody else
 * has changed the draft, the newer state comes in around it.
 */
export const submitEdit =
  (after: () => AfterSubmit): SubmitFunction =>
  ({ submitter, formElement }) => {
    submitter?.setAttribute('aria-disabled', 'true');
    return async ({ result, update }) => {
      submitter?.removeAttribute('aria-disabled');
      if (result.type !== 'redirect')
        return update({ reset: false, refreshAll: result.type === 'failure' && result.status === 409 });
      const target = new URL(result.location, location.href);
      if (target.pathname !== location.pathname) return update();
      const { told, focus, isEmptied, say } = after();
      if (isEmptied) formElement.reset();
      // eslint-disable-next-line svelte/no-navigation-without-resolve -- the product has no base path
      await goto(`${target.pathname}${target.search}`, { reset: false, replace: true, refreshAll: true });
      await tick();
      focusOneOf(focus);
      say(told);
    };
  };
