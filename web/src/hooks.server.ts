import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { throughKeptPages } from '#lib/answering/kept-page.server.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { apiFetchFor, holdsSession } from '#lib/api-client/api-fetch.server.ts';
import { readConfiguration } from '#lib/configuration.server.ts';
import { isPreviewScreen } from '#lib/preview/is-preview-screen.ts';
import { languageCookie, languageOf } from '#lib/reader/language-cookie.ts';

/** Adds what every page needs, and to the content security policy the collector, which is known at run time only. */
export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOf(event.cookies.get(languageCookie));
  event.locals.apiFetch = apiFetchFor(event);
  event.locals.holdsSession = holdsSession(event);
  return throughKeptPages(event, () => draw({ event, resolve }));
};

const draw = async ({ event, resolve }: Parameters<Handle>[0]): Promise<Response> => {
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language),
  });
  const policy = securityPolicy(response.headers.get('content-security-policy'));
  response.headers.set('content-security-policy', isPreviewScreen(event.route.id) ? inOurOwnFrame(policy) : policy);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
};

/** Kit's policy for a page with the collector in it; for what is no page of Kit's (the last error page), a plain one. */
const securityPolicy = (ofPage: string | null): string =>
  ofPage === null
    ? "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"
    : ofPage.replace("connect-src 'self'", `connect-src 'self' ${readConfiguration(process.env).collectorOrigin}`);

/** A preview stands in a frame of ours, so that it is as wide as a phone; nobody else may frame it. */
const inOurOwnFrame = (policy: string): string => policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** What the API refused is shown with its own status and reason; anything else is a fault of ours, and says no more. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return undefined;
  const { error } = caught;
  if (error instanceof RefusedByApi) {
    const code = error.problem?.code;
    return { status: error.status, message: error.message, ...(code === undefined ? {} : { code }) };
  }
  process.stderr.write(`${error instanceof Error ? error.message : 'a page failed'}\n`);
  return { status: isUnreachable(error) ? 503 : 500, message: 'the page could not be made' };
};

const isUnreachable = (error: unknown): boolean => error instanceof TypeError && error.message === 'fetch failed';
