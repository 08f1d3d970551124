/** What is kept, in the order of how it may be used. */
type Kept = 'file' | 'page' | 'data';

const patterns: readonly (readonly [Kept, RegExp])[] = [
  ['file', /^\/_app\/immutable\//u],
  ['page', /^\/(?:svar|kode)\/[^/]+$/u],
  ['data', /^\/api\/malinger\/[^/]+\/(?:skjema|nokkelliste(?:\/[^/]+)?)$/u],
];

/** Which kind of thing a request is for; `undefined` for what is never kept, so that the browser asks the network as always. */
export const keptKind = ({ method, url }: Pick<Request, 'method' | 'url'>, origin: string): Kept | undefined => {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return undefined;
  return patterns.find(([, pattern]) => pattern.test(address.pathname))?.[0];
};

/** How long somebody waits for a network that does not answer, where there is something kept to go on with. Milliseconds. */
export const patienceMs = 5_000;

/** What the answer is made of; others in tests. */
export interface Sources {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly caches: Pick<CacheStorage, 'match'>;
  readonly origin: string;
  readonly wait: (durationMs: number) => Promise<void>;
}

/** A server in trouble, or a proxy that finds no server behind it. */
const isTrouble = ({ status }: Response): boolean => status >= 500;

/** From the network; from what is kept only when there is no network, none worth the name, or nobody there who can answer. */
const freshElseKept = async (
  request: Request,
  { fetch, wait }: Sources,
  kept: () => Promise<Response | undefined>,
): Promise<Response> => {
  const fresh = fetch(request);
  const first = await Promise.race([fresh.catch(() => undefined), wait(patienceMs)]);
  if (first !== undefined && !isTrouble(first)) return first;
  return (await kept()) ?? first ?? fresh;
};

/**
 * The answer to a request of an answering page. A file with the hash of its content in its name comes from what is kept; all else
 * from the network, and from what is kept only when there is none: never a page that the server would not give today.
 */
export const answerTo = (request: Request, sources: Sources): Promise<Response> | undefined => {
  const { caches, fetch, origin } = sources;
  const kind = keptKind(request, origin);
  if (kind === undefined) return undefined;
  const kept = (): Promise<Response | undefined> => caches.match(request, { ignoreVary: true });
  return kind === 'file' ? kept().then((found) => found ?? fetch(request)) : freshElseKept(request, sources, kept);
};
