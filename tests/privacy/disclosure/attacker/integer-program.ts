import load, { type Highs } from 'highs';

// The package types its ES module as CommonJS: its default export is the loader itself.
const highs = await (load as unknown as () => Promise<Highs>)();

/** A linear program in plain lists. `terms`: variable and factor. Variables are whole unless `isContinuous`. */
export type Program = {
  readonly sense: 'min' | 'max';
  readonly objective: readonly Term[];
  readonly rows: readonly { readonly terms: readonly Term[]; readonly relation: '=' | '<=' | '>='; readonly bound: number }[];
  readonly bounds: readonly { readonly variable: string; readonly low: number; readonly high: number }[];
  readonly isContinuous?: boolean;
};

export type Term = readonly [variable: string, factor: number];

/** The best value and where it lies, `infeasible`, or `unresolved` when the solver gave up. */
export type Solution = { readonly value: number; readonly at: (variable: string) => number } | 'infeasible' | 'unresolved';

const written = (terms: readonly Term[]): string =>
  terms.length === 0 ? '0 x0' : terms.map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ');

/**
 * Solves a small (whole-number) program with HiGHS.
 */
export function solve(program: Program): Solution {
  const names = program.bounds.map(({ variable }) => variable);
  const text = [
    program.sense === 'min' ? 'Minimize' : 'Maximize',
    ` obj: ${written(program.objective)}`,
    'Subject To',
    ...program.rows.map(({ terms, relation, bound }, index) => ` r${index}: ${written(terms)} ${relation} ${bound}`),
    'Bounds',
    ...program.bounds.map(({ variable, low, high }) => ` ${low} <= ${variable} <= ${high}`),
    ...(program.isContinuous === true ? [] : ['General', ` ${names.join(' ')}`]),
    'End',
  ].join('\n');
  const solution = highs.solve(text, { output_flag: false, time_limit: 20 });
  if (solution.Status === 'Optimal')
    return { value: solution.ObjectiveValue, at: (variable: string) => solution.Columns[variable]?.Primal ?? 0 };
  return solution.Status === 'Infeasible' ? 'infeasible' : 'unresolved';
}
