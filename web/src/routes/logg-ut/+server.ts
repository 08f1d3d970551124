import { redirect } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { ownPath } from '#lib/own-path.ts';
import type { RequestHandler } from './$types';

/** Ends the session on the server, where it lives, and then in the browser. `tilbake`: the page of ours to go to afterwards. */
export const POST: RequestHandler = async ({ locals, cookies, request }) => {
  const back = (await request.formData()).get('tilbake');
  await call(locals.apiFetch, endpoints.signOut, {});
  cookies.delete('takhoyde_okt', { path: '/' });
  redirect(303, ownPath(back));
};
