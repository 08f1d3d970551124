import type { Audit, AuditCell } from '../../disclosure/audit-format.ts';
import type { NeutralInput } from '../../disclosure/neutral-input.ts';

/**
 * What a system publishes that only hides groups below the threshold: every unit, and every unit and level, with at least `mean` answers.
 * It is here to be beaten: an attacker that finds nothing in it is asleep.
 */
export function naiveAudit(input: NeutralInput): Audit {
  const parents = new Map(input.units.map(({ id, parent }) => [id, parent]));
  const atoms = new Map<string, number>();
  const cells = new Map<string, { atoms: Set<string>; values: (number | null)[][] }>();
  for (const { unit, level, answers } of input.responses) {
    const atom = `${unit}|${level}`;
    atoms.set(atom, (atoms.get(atom) ?? 0) + 1);
    for (let at: string | null = unit; at !== null; at = parents.get(at) ?? null) {
      for (const id of [`${at}|all`, `${at}|${level}`]) {
        const cell = cells.get(id) ?? { atoms: new Set<string>(), values: [] };
        cell.atoms.add(atom);
        cell.values.push(answers);
        cells.set(id, cell);
      }
    }
  }
  return {
    format: 'disclosure-audit/1',
    k: input.policy.mean,
    scale: input.scale,
    atoms: [...atoms].map(([id, n]) => ({ id, n })),
    cells: [...cells].flatMap(([id, cell]) => input.items.flatMap((item, index) => naiveCells(id, item, cell, index, input))),
  };
}

function naiveCells(
  id: string,
  item: string,
  cell: { atoms: Set<string>; values: (number | null)[][] },
  index: number,
  input: NeutralInput,
): AuditCell[] {
  const answers = cell.values.flatMap((values) => values[index] ?? []);
  const count = (isIn: (answer: number) => boolean): number => answers.filter(isIn).length;
  const atoms = [...cell.atoms];
  const sum = answers.reduce((total, answer) => total + answer, 0);
  const middle = (input.scale.min + input.scale.max) / 2;
  const classes = {
    'c:low': count((answer) => answer < middle),
    'c:mid': count((answer) => answer === middle),
    'c:high': count((answer) => answer > middle),
  };
  return [
    ...(answers.length >= input.policy.mean ? [{ id, table: `mean/${item}`, atoms, stats: { n: answers.length, sum } }] : []),
    ...(answers.length >= input.policy.share
      ? [{ id, table: `share/${item}`, atoms, stats: { n: answers.length, ...classes } }]
      : []),
  ];
}
