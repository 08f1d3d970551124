/** A value and how many have it. */
export type Frequency = { readonly value: number; readonly count: number };

/** Distinct values in rising order, each with how many have it. All rank and quantile methods start here. */
export type FrequencyTable = readonly Frequency[];

/**
 * Sorts, joins equal values and drops what nobody has.
 * @example frequencyTable([{ value: 2, count: 1 }, { value: 1, count: 3 }, { value: 2, count: 4 }]) // [{ value: 1, count: 3 }, { value: 2, count: 5 }]
 */
export const frequencyTable = (frequencies: Iterable<Frequency>): FrequencyTable => {
  const byValue = new Map<number, number>();
  for (const { value, count } of frequencies) {
    if (count > 0) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return [...byValue].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
};

/**
 * How many the table holds.
 * @example tableCount([{ value: 1, count: 3 }, { value: 2, count: 5 }]) // 8
 */
export const tableCount = (table: FrequencyTable): number => table.reduce((total, { count }) => total + count, 0);
