import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Endpoint } from '../contract/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { BrokenPromise } from './errors.ts';
import { requireAccess } from '../identity/require-access.ts';

/** What a handler is given: everything parsed, and who is asking (undefined when nobody is signed in). */
export interface Asked<E extends Endpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  readonly viewer: Viewer | undefined;
  /** For the few endpoints that need a cookie or an address; nothing of it may be stored or logged. */
  readonly request: Request;
}

export type Handler<E extends Endpoint> = (asked: Asked<E>) => Promise<z.input<E['answer']>> | z.input<E['answer']>;

/** A session as it came, before anybody has asked whose it is. */
export type SessionClaim = { readonly sessionHash: string; readonly now: Date };

const viewers = new WeakMap<Request, Viewer>();
const claims = new WeakMap<Request, SessionClaim>();

/** Remembers who is asking; set once by the session middleware. */
export const setViewer = (request: Request, viewer: Viewer): void => {
  viewers.set(request, viewer);
};
export const viewerOf = (request: Request): Viewer | undefined => viewers.get(request);

/** Remembers the session of a request that is not asked whose it is; set once by the session middleware. */
export const setClaim = (request: Request, claim: SessionClaim): void => {
  claims.set(request, claim);
};
export const claimOf = (request: Request): SessionClaim | undefined => claims.get(request);

const parsed = <S extends z.ZodType>(schema: S, told: unknown): z.output<S> => schema.parse(told);

/** A path of the contract as Express writes it. */
export const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, ':$1');

/**
 * Serves one endpoint of the contract. Every route does the same four things in the same order: parse, authorise,
 * call one service, answer. The answer is parsed too, so that a field the contract does not tell cannot leave.
 */
export const serveEndpoint = <E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void => {
  router[endpoint.method](expressPath(endpoint.path), async (request: Request, response: Response) => {
    const viewer = viewerOf(request);
    requireAccess(endpoint.access, { viewer, hasSession: claims.has(request) });
    const asked = {
      params: parsed<E['params']>(endpoint.params, request.params),
      query: parsed<E['query']>(endpoint.query, request.query),
      body: parsed<E['body']>(endpoint.body, request.body ?? {}),
      viewer,
      request,
    };
    const answer = endpoint.answer.safeParse(await handler(asked));
    if (!answer.success)
      throw new BrokenPromise(`${endpoint.path} requires an answer that follows the contract: ${z.prettifyError(answer.error)}`);
    response.set('Cache-Control', 'no-store').json(answer.data);
  });
};
