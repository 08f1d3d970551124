import type { LocalizedText } from '@takhoyde/api/contract';
import { usualCheckIds, type CheckId } from './check.ts';
import { words } from './criterion.ts';

/** A page as somebody may find it, and how it is looked at there. */
export interface TestedState {
  readonly page: string;
  readonly name: LocalizedText;
  readonly checks: readonly CheckId[];
}

/** A state that is looked at in all the usual ways, and in those of its own that a journey has as steps. */
export const state = (
  page: string,
  name: readonly [nb: string, nn: string, en: string],
  own: readonly CheckId[] = [],
): TestedState => ({
  page,
  name: words(...name),
  checks: [...usualCheckIds, ...own],
});
