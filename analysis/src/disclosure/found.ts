/**
 * The value, or a broken promise that says what was missing. Why: an index into a list is never silently `undefined`.
 * @example found([7][0], 'first') // 7
 */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`disclosure requires ${what}`);
  return value;
}

/**
 * Order of two texts by code unit: the same on every machine, whatever its language. Why: same input, same release hash.
 * @example ['b', 'å', 'a'].sort(byCodeUnit) // ['a', 'b', 'å']
 */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
