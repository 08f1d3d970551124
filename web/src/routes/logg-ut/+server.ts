import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { RequestHandler } from './$types';

/** Ends the session on the server, where it lives, and then in the browser. */
export const POST: RequestHandler = async ({ locals, cookies }) => {
  await call(locals.apiFetch, endpoints.signOut, {});
  cookies.delete('takhoyde_okt', { path: '/' });
  redirect(303, '/');
};
