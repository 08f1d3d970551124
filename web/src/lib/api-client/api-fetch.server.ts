import { redirect } from '@sveltejs/kit';
import { readConfiguration } from '#lib/configuration.server.ts';
import { signInPath } from '#lib/sign-in-path.ts';
import type { ApiFetch } from './call.ts';

const sessionCookie = 'takhoyde_okt';

interface Visitor {
  readonly url: URL;
  readonly cookies: { readonly get: (name: string) => string | undefined };
}

/** Whether a visitor brings a session along. Whose it is, and whether it still holds, only the API knows. */
export const holdsSession = ({ cookies }: Visitor): boolean => cookies.get(sessionCookie) !== undefined;

/** The way to what is the same for everybody: no visitor's session goes along, and nobody's answer can become another's. */
export const sharedApiFetch: ApiFetch = (path, init) => fetch(`${readConfiguration(process.env).apiOrigin}/api${path}`, init);

/**
 * The way of a page to the API: over HTTP at the configured origin, never at the host that the visitor named, with the
 * visitor's session and no other cookie. A visitor who has to sign in first is sent there and comes back to this page.
 */
export const apiFetchFor =
  (visitor: Visitor): ApiFetch =>
  async (path, init) => {
    const session = visitor.cookies.get(sessionCookie);
    const headers = session === undefined ? init.headers : { ...init.headers, cookie: `${sessionCookie}=${session}` };
    const response = await sharedApiFetch(path, { ...init, headers });
    if (response.status === 401) redirect(303, signInPath(visitor.url));
    return response;
  };
