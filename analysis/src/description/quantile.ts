import { tableCount, type FrequencyTable } from '../moments/frequency-table.ts';

/** The value that stands at a place (0 = lowest) when everybody is lined up. */
const valueAt = (table: FrequencyTable, place: number): number => {
  let passed = 0;
  for (const { value, count } of table) {
    passed += count;
    if (place < passed) return value;
  }
  return table.at(-1)?.value ?? 0;
};

/**
 * Quantile of a frequency table, by the rule that R uses unless told otherwise (type 7: straight line between neighbours).
 * Unit: that of the values. Edges: `null` for nobody. Source: docs/methods/description.md (Hyndman & Fan 1996)
 * @example quantile([{ value: 1, count: 1 }, { value: 2, count: 2 }, { value: 5, count: 1 }], 0.75) // 2.75
 */
export const quantile = (table: FrequencyTable, probability: number): number | null => {
  const count = tableCount(table);
  if (count === 0) return null;
  const place = (count - 1) * probability;
  const below = valueAt(table, Math.floor(place));
  const above = valueAt(table, Math.ceil(place));
  return below + (place - Math.floor(place)) * (above - below);
};

/**
 * The middle value: half answered at most this, half at least this.
 * @example median([{ value: 2, count: 3 }, { value: 4, count: 3 }]) // 3
 */
export const median = (table: FrequencyTable): number | null => quantile(table, 0.5);
