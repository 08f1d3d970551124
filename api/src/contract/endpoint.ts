import type { z } from 'zod';
import type { Role } from './role.ts';

/**
 * Who may call: anyone at all, anyone who is signed in, or holders of one of the roles. Two are for those who answer, where nobody
 * looks up whose a session is: `everybody`, who are all told the same or bring a code, and `session`, whoever brings one (whose it
 * is, the ballot office finds out in the very statement that answers).
 */
export type Access = 'anyone' | 'everybody' | 'session' | 'signed-in' | readonly Role[];

export type Method = 'get' | 'post';

/**
 * One endpoint of the API, told once. The server parses with it, the web client is typed by it, and the OpenAPI
 * document is made from it, so that the three cannot disagree. `path` is written as OpenAPI writes it: `/malinger/{wave}`.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
}

/** Keeps the exact schema types of an endpoint while checking that it is complete. */
export const endpoint = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  told: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> => told;
