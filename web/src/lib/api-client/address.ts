import { z } from 'zod';

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).optional());

/**
 * The address of a call: the path of the contract with its `{names}` filled in, and the query. Values are escaped.
 * Edges: a query value that is `undefined` is left out; a missing path value is a broken promise and throws.
 * @example addressOf('/malinger/{wave}', { wave: 'W1' }, { struktur: '2028' }) // '/malinger/W1?struktur=2028'
 */
export const addressOf = (path: string, params: unknown, query: unknown): string => {
  const given = values.parse(params);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new Error(`addressOf requires a value for ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values.parse(query))) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
};
