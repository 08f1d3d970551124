import { checks, onEveryScreen, type CheckId } from './check.ts';
import { axeCriteria } from './axe-criteria.ts';
import type { Criterion } from './criterion.ts';
import { knownShortcomings } from './known-shortcomings.ts';
import { operableCriteria } from './operable-criteria.ts';
import { perceivableCriteria } from './perceivable-criteria.ts';
import { testedStates } from './states.ts';
import { understandableCriteria } from './understandable-criteria.ts';

/** Every success criterion of WCAG 2.2 at levels A and AA. */
export const criteria: readonly Criterion[] = [...perceivableCriteria, ...operableCriteria, ...understandableCriteria];

const checkIds = Object.keys(checks).filter((id): id is CheckId => id in checks);
const isOneOf = (list: readonly string[], id: string): boolean => list.includes(id);

/** The checks that cover a criterion, of those that are run on at least one state. */
export const checksOf = (criterionId: string): readonly CheckId[] => {
  const ofAxe = axeCriteria();
  return checkIds.filter(
    (id) =>
      (id === 'axe' ? ofAxe.includes(criterionId) : isOneOf(checks[id].criteria, criterionId)) &&
      Object.values(testedStates).some((state) => state.checks.includes(id)),
  );
};

/** The states in the order of their pages. */
const pages = () => {
  const states = Object.values(testedStates);
  return [...new Set(states.map(({ page }) => page))].map((page) => ({
    page,
    states: states.filter((state) => state.page === page).map(({ name, checks: ids }) => ({ name, checks: ids })),
  }));
};

/** What was tested, how, where, and what was not: all that the accessibility statement says, from the tables that the journeys run by. */
export const statement = () => ({
  checks: checkIds.map((id) => {
    const { name, how } = checks[id];
    return { id, name, how, isOnEveryScreen: isOneOf(onEveryScreen, id) };
  }),
  pages: pages(),
  criteria: criteria.map(({ id, level, name, verdict }) => ({ id, level, name, verdict, checks: checksOf(id) })),
  shortcomings: knownShortcomings,
});
