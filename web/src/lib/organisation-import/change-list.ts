/**
 * Counts that are not zero, in the order of their words.
 * @example toldCounts({ added: 2, closed: 0 }, { added: 'nye', closed: 'lagt ned' }, true) // [{ key: 'added', label: 'nye', value: 2 }]
 */
export const toldCounts = (
  counts: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
  isUnchangedTold: boolean,
): { key: string; label: string; value: number }[] =>
  Object.entries(words)
    .map(([key, label]) => ({ key, label, value: counts[key] ?? 0 }))
    .filter(({ key, value }) => value > 0 && (isUnchangedTold || key !== 'unchanged'));
