import type { Fetch } from '#lib/ballot/ballot-requests.ts';

/** What the office has answered to questions that everybody gets the same answer to: JSON text by path. */
export type Remembered = ReadonlyMap<string, string>;

const isForEverybody = (path: string): boolean => /^\/api\/malinger\/[^/]+\/(?:skjema|nokkelliste(?:\/[^/]+)?)$/u.test(path);

/**
 * `fetch` that asks for questions and keys once: they are large, and several parts of the page read them. Their text is kept and
 * not the response, whose body ends with the time-out of the request that fetched it.
 */
export const rememberingFetch = (fetch: Fetch): { fetch: Fetch; remembered: Remembered } => {
  const remembered = new Map<string, string>();
  return {
    remembered,
    fetch: async (url, init) => {
      if (!isForEverybody(url)) return fetch(url, init);
      const known = remembered.get(url);
      if (known !== undefined) return new Response(known);
      const answer = await fetch(url, init);
      const text = await answer.text();
      if (answer.ok) remembered.set(url, text);
      return new Response(text, { status: answer.status });
    },
  };
};
