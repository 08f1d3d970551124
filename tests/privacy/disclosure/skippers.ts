import { atomIdOf } from '../../disclosure/neutral-plan.ts';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';
import type { IndexKnowledge } from './attacker/index-beside-items.ts';

/**
 * Who skipped some item of an index but not all, and what the subtraction of items from index would tell of them.
 */
export function skippersOf(input: NeutralInput, index: string): IndexKnowledge {
  const items = input.dimensions.find(({ id }) => id === index)?.items ?? [];
  const positions = items.map((item) => input.items.indexOf(item));
  const people = input.responses.map((response) => ({
    atom: atomIdOf(response),
    answers: positions.flatMap((position) => response.answers[position] ?? []),
  }));
  const skippers = people.filter(({ answers }) => answers.length > 0 && answers.length < items.length);
  const inside = (atoms: readonly string[]) => skippers.filter(({ atom }) => atoms.includes(atom));
  const sum = (answers: readonly number[]): number => answers.reduce((total, answer) => total + answer, 0);
  return {
    index,
    items,
    skippersIn: (atoms) => inside(atoms).length,
    truthOf: (atoms) =>
      inside(atoms)
        .filter(({ answers }) => answers.length >= items.length / 2)
        .reduce((total, { answers }) => total + (items.length * sum(answers)) / answers.length - sum(answers), 0),
  };
}
