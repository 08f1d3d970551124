/** A run of words that stayed, went or came. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Length of the longest run of words the two have in common, for every pair of ends; rows are of `before`. */
const commonLengths = (before: readonly string[], after: readonly string[]): number[][] => {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const isSame = before[row] === after[column];
      table[row]?.splice(column, 1, isSame ? 1 + at(row + 1, column + 1) : Math.max(at(row + 1, column), at(row, column + 1)));
    }
  }
  return table;
};

const steps = (before: readonly string[], after: readonly string[]): WordChange[] => {
  const table = commonLengths(before, after);
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  const changes: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old = '', now = ''] = [before[row], after[column]];
    if (row < before.length && column < after.length && old === now) {
      changes.push({ kind: 'same', text: old });
      [row, column] = [row + 1, column + 1];
    } else if (column >= after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1))) {
      changes.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      changes.push({ kind: 'added', text: now });
      column += 1;
    }
  }
  return changes;
};

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * What changed between two wordings, word by word, in reading order; neighbours of a kind are one run. A word keeps its comma or stop, so that
 * a changed full stop shows as the changed word it ends.
 * @example wordChanges('Vi sier fra.', 'Vi tør si fra.').map(({ kind, text }) => `${kind}: ${text}`) // ['same: Vi', 'removed: sier', 'added: tør si', 'same: fra.']
 */
export const wordChanges = (before: string, after: string): readonly WordChange[] =>
  steps(wordsOf(before), wordsOf(after)).reduce<WordChange[]>((runs, step) => {
    const last = runs.at(-1);
    if (last?.kind !== step.kind) return [...runs, step];
    return [...runs.slice(0, -1), { kind: step.kind, text: `${last.text} ${step.text}` }];
  }, []);
