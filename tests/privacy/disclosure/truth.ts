import type { NeutralInput } from '../../disclosure/neutral-input.ts';

/** What everybody answered in a unit (or a unit and level), by cell id: the truth that published figures are held against. */
export type Truth = { readonly n: number; readonly sum: number; readonly favourable: number };

/**
 * The true figures of one item for every unit, and every unit and level, of the wave's own organisation.
 */
export function truthOf(input: NeutralInput, item: string): Map<string, Truth> {
  const parents = new Map(input.units.map(({ id, parent }) => [id, parent]));
  const position = input.items.indexOf(item);
  const middle = (input.scale.min + input.scale.max) / 2;
  const truth = new Map<string, Truth>();
  for (const { unit, level, answers } of input.responses) {
    const answer = answers[position] ?? null;
    if (answer === null) continue;
    for (let at: string | null = unit; at !== null; at = parents.get(at) ?? null) {
      for (const id of [`${at}|all`, `${at}|${level}`]) {
        const { n, sum, favourable } = truth.get(id) ?? { n: 0, sum: 0, favourable: 0 };
        truth.set(id, { n: n + 1, sum: sum + answer, favourable: favourable + (answer > middle ? 1 : 0) });
      }
    }
  }
  return truth;
}
