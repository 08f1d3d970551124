import { redirect } from '@sveltejs/kit';
import { languageCookie, languageOf } from '#lib/reader/language-cookie.ts';
import { ownPath } from '#lib/own-path.ts';
import type { RequestHandler } from './$types';

const yearSeconds = 365 * 24 * 60 * 60;

/** Remembers the language in a cookie that names nothing else, and goes back. */
export const POST: RequestHandler = async ({ request, cookies }) => {
  const form = await request.formData();
  const chosen = form.get('spraak');
  cookies.set(languageCookie, languageOf(typeof chosen === 'string' ? chosen : undefined), {
    path: '/',
    maxAge: yearSeconds,
    sameSite: 'lax',
    httpOnly: true,
  });
  redirect(303, ownPath(form.get('tilbake')));
};
