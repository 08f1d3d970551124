/** What is kept, in the order of how it may be used. */
type Kept = 'file' | 'page' | 'data';

const patterns: readonly (readonly [Kept, RegExp])[] = [
  ['file', /^\/_app\/immutable\//u],
  ['page', /^\/(?:svar|kode)\/[^/]+$/u],
  ['data', /^\/api\/malinger\/[^/]+\/(?:skjema|manifest)$/u],
];

/** Which kind of thing a request is for; `undefined` for what is never kept, so that the browser asks the network as always. */
export const keptKind = ({ method, url }: Pick<Request, 'method' | 'url'>, origin: string): Kept | undefined => {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return undefined;
  return patterns.find(([, pattern]) => pattern.test(address.pathname))?.[0];
};

/** What the answer is made of; others in tests. */
export interface Sources {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly caches: Pick<CacheStorage, 'match'>;
  readonly origin: string;
}

/**
 * The answer to a request of an answering page. A file with the hash of its content in its name comes from what is kept; all else
 * from the network, and from what is kept only when there is none: never a page that the server would not give today.
 */
export const answerTo = (request: Request, { fetch, caches, origin }: Sources): Promise<Response> | undefined => {
  const kind = keptKind(request, origin);
  if (kind === undefined) return undefined;
  const kept = (): Promise<Response | undefined> => caches.match(request, { ignoreVary: true });
  if (kind === 'file') return kept().then((found) => found ?? fetch(request));
  return fetch(request).catch(async (fault: unknown) => {
    const found = await kept();
    if (found === undefined) throw fault;
    return found;
  });
};
