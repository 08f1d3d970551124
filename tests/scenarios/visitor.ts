import { endpoints, type Endpoint } from '@takhoyde/api/contract';
import type { z } from 'zod';

/** What came back: the answer as the contract tells it, or the problem. */
export type Came<Answer> =
  | { readonly status: number; readonly answer: Answer; readonly problem?: never }
  | { readonly status: number; readonly answer?: never; readonly problem: Record<string, unknown> };

/** Somebody outside who uses the API over HTTP, with a cookie jar like a browser's. */
export interface Visitor {
  readonly origin: string;
  readonly cookie: () => string;
  /** Follows redirects by hand, keeping cookies. */
  readonly go: (path: string, init?: RequestInit) => Promise<Response>;
  readonly call: <E extends Endpoint>(
    endpoint: E,
    asked?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown },
  ) => Promise<Came<z.output<E['answer']>>>;
}

const parsed = <S extends z.ZodType>(schema: S, told: unknown): z.output<S> => schema.parse(told);

const pathOf = (endpoint: Endpoint, params: Record<string, string> = {}, query: Record<string, string> = {}): string => {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `/api${path}${search === '' ? '' : `?${search}`}`;
};

/** A visitor with no cookies yet. */
export const visitorAt = (origin: string): Visitor => {
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const go: Visitor['go'] = async (path, init = {}) => {
    const response = await fetch(new URL(path, origin), {
      ...init,
      redirect: 'manual',
      headers: new Headers([...new Headers(init.headers), ['cookie', cookie()]]),
    });
    keep(response);
    const next = response.headers.get('location');
    return next === null ? response : go(new URL(next, response.url).href);
  };
  return {
    origin,
    cookie,
    go,
    call: async (endpoint, { params, query, body } = {}) => {
      const isPost = endpoint.method === 'post';
      const response = await go(pathOf(endpoint, params, query), {
        method: endpoint.method.toUpperCase(),
        ...(isPost ? { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } } : {}),
      });
      const told: unknown = await response.json();
      if (!response.ok) return { status: response.status, problem: told as Record<string, unknown> };
      return { status: response.status, answer: parsed<(typeof endpoint)['answer']>(endpoint.answer, told) };
    },
  };
};

/** Signs in through the demo's identity provider, as a browser would: start, choose the person, come back. */
export const signIn = async (origin: string, personId: string): Promise<Visitor> => {
  const visitor = visitorAt(origin);
  const page = await visitor.go('/api/innlogging?tilbake=/api/meg');
  const action = /action="([^"]+)"/u.exec(await page.text())?.[1];
  if (action === undefined) throw new Error('signIn requires a page that lists people');
  const chosen = new URL(action, page.url); // the provider may have an origin of its own
  const body = new URLSearchParams({ person: personId });
  await visitor.go(chosen.href, { method: 'POST', body, headers: { origin: chosen.origin } });
  const { answer } = await visitor.call(endpoints.me);
  if (answer?.person === null) throw new Error(`signIn requires that ${personId} gets in`);
  return visitor;
};
