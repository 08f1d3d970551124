import type { Language, LocalizedText } from '@takhoyde/api/contract';
import type tested from './tested.json';

type Tested = typeof tested;
type Verdict = 'tested' | 'by-design' | 'not-applicable';

/** The accessibility statement in one language, as the page draws it. */
export interface AccessibilityView {
  readonly checks: readonly { readonly name: string; readonly how: string; readonly isOnEveryScreen: boolean }[];
  /** The checks that every state is looked at with. */
  readonly usual: readonly string[];
  readonly stateCount: number;
  readonly pages: readonly {
    readonly page: string;
    readonly states: readonly { readonly name: string; readonly own: string }[];
  }[];
  readonly criteria: readonly CriterionRow[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly shortcomings: readonly string[];
}

/** `note`: by what it is tested, or why not. */
export interface CriterionRow {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly verdict: Verdict;
  readonly note: string;
}

const verdictOf = (kind: string): Verdict => (kind === 'tested' || kind === 'by-design' ? kind : 'not-applicable');

/**
 * Shapes what the tests wrote down for a reader of one language.
 * Edges: a check that no state is looked at with is left out.
 */
export const accessibilityView = (told: Tested, language: Language): AccessibilityView => {
  const say = (text: LocalizedText): string => text[language];
  const states = told.pages.flatMap((page) => page.states);
  const isUsual = (id: string): boolean => states.every((state) => state.checks.includes(id));
  const nameOf = (id: string): string => told.checks.filter((check) => check.id === id).map(({ name }) => say(name))[0] ?? '';
  const listed = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const run = told.checks.filter(({ id }) => states.some((state) => state.checks.includes(id)));
  const criteria = told.criteria.map(({ id, level, name, verdict, checks }): CriterionRow => {
    const why = 'how' in verdict ? verdict.how : 'because' in verdict ? verdict.because : undefined;
    return { id, level, name: say(name), verdict: verdictOf(verdict.kind), note: why === undefined ? listed(checks) : say(why) };
  });
  const countOf = (verdict: Verdict): number => criteria.filter((row) => row.verdict === verdict).length;
  return {
    checks: run.map(({ name, how, isOnEveryScreen }) => ({ name: say(name), how: say(how), isOnEveryScreen })),
    usual: run.filter(({ id }) => isUsual(id)).map(({ name }) => say(name)),
    stateCount: states.length,
    pages: told.pages.map((page) => ({
      page: page.page,
      states: page.states.map(({ name, checks }) => ({ name: say(name), own: listed(checks.filter((id) => !isUsual(id))) })),
    })),
    criteria,
    counts: { tested: countOf('tested'), 'by-design': countOf('by-design'), 'not-applicable': countOf('not-applicable') },
    shortcomings: told.shortcomings.map(say),
  };
};
