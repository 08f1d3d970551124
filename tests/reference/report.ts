import type { Outcome } from './check-set.ts';

const holds = (outcome: Outcome): boolean => outcome.misses.length === 0;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const missLines = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ set, id, misses }) =>
    misses.map(({ field, expected, actual }) => `  ${set} ${id} ${field}: expected ${shown(expected)}, got ${shown(actual)}`),
  );

const kindLines = (outcomes: readonly Outcome[]): string[] => {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const all = outcomes.filter((outcome) => outcome.kind === kind);
    return `  ${kind.padEnd(28)} ${String(all.filter(holds).length).padStart(4)} of ${String(all.length)}`;
  });
};

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines, '']);

/** What a run prints: per kind how many hold, every miss, and the closing line over the checks that are not optional. */
export const reportLines = (outcomes: readonly Outcome[]): string[] => {
  const required = outcomes.filter((outcome) => !outcome.isOptional);
  const optional = outcomes.filter((outcome) => outcome.isOptional);
  return [
    ...section('Checks that hold, by kind of statistic:', kindLines(required)),
    ...section('Optional kinds (shown, not counted):', [...kindLines(optional), ...missLines(optional)]),
    ...section('Misses:', missLines(required)),
    `${String(required.filter(holds).length)} of ${String(required.length)} checks hold`,
  ];
};

/** Whether every check that is not optional holds. */
export const allHold = (outcomes: readonly Outcome[]): boolean =>
  outcomes.every((outcome) => outcome.isOptional || holds(outcome));
