import type { Endpoint, Language } from '@takhoyde/api/contract';
import { problem } from '@takhoyde/api/contract';
import type { z } from 'zod';
import { addressOf } from './address.ts';
import { RefusedByApi } from './refused-by-api.ts';

/** Sends one request to the API: a path below `/api`, and what to send. */
export type ApiFetch = (path: string, init: ApiRequest) => Promise<Response>;
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
}
export type { Language };

type Part<Name extends string, Schema extends z.ZodType> =
  Record<string, never> extends z.input<Schema>
    ? { readonly [Key in Name]?: z.input<Schema> }
    : { readonly [Key in Name]: z.input<Schema> };
/** What an endpoint asks for. A part that may be empty may be left out. */
export type CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B>;

/**
 * Calls one endpoint of the contract and parses what it answers, so that a page can trust every field it reads.
 * Throws `RefusedByApi` when the API refuses; the reason is in its `problem`.
 * @example await call(locals.apiFetch, endpoints.readProfile, { params: { wave: 'W1', unit: 'D-K' } })
 */
export const call = async <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  apiFetch: ApiFetch,
  endpoint: Endpoint<P, Q, B, A>,
  input: CallInput<P, Q, B>,
): Promise<z.output<A>> => {
  const parts: { params?: unknown; query?: unknown; body?: unknown } = input;
  const response = await apiFetch(
    addressOf(endpoint.path, parts.params ?? {}, parts.query ?? {}),
    requestOf(endpoint.method, parts.body ?? {}),
  );
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new RefusedByApi(response.status, problem.safeParse(answer).data);
  return endpoint.answer.parse(answer);
};

const requestOf = (method: 'get' | 'post', body: unknown): ApiRequest =>
  method === 'get'
    ? { method: 'GET', headers: { accept: 'application/json' } }
    : {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
