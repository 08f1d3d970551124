import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { hashedPage } from './hashed-page.server.ts';
import { readSharedStart } from './load-start.server.ts';
import type { Start } from './start.ts';

type Form = 'br' | 'gzip' | 'plain';
type KeptPage = { readonly headers: Headers } & Readonly<Record<Form, Uint8Array<ArrayBuffer>>>;

const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];

const routes = new Set<string | null>(['/svar/[wave]', '/kode/[wave]']);

/** By what the pages were made of, so that they go when it does. */
const keptPages = new WeakMap<Start, Map<string, Promise<KeptPage | undefined>>>();

/** Edges: `undefined` for what is not the page, or is somebody's own. */
const keepDrawn = async (draw: () => Promise<Response>): Promise<KeptPage | undefined> => {
  const response = await draw();
  if (response.status !== 200 || response.headers.has('set-cookie')) return undefined;
  const headers = new Headers(response.headers);
  const page = hashedPage({ html: await response.text(), policy: headers.get('content-security-policy') ?? '' });
  headers.set('content-security-policy', page.policy);
  headers.set('vary', 'accept-encoding, cookie');
  for (const name of ['content-length', 'etag']) headers.delete(name);
  const plain = new TextEncoder().encode(page.html);
  return { headers, plain, gzip: new Uint8Array(await toGzip(plain)), br: new Uint8Array(await toBrotli(plain)) };
};

const answerOf = (page: KeptPage, accepted: string): Response => {
  const form = (['br', 'gzip'] as const).find((encoding) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\b)`, 'u').test(accepted),
  );
  const headers = new Headers(page.headers);
  if (form !== undefined) headers.set('content-encoding', form);
  return new Response(page[form ?? 'plain'], { headers });
};

/**
 * Draws an answering page once for all who are shown the same: it depends on the wave, the language, and whether somebody brings a
 * session, never on whose. Whether the wave is open is asked each time. Drawing and compressing were nine tenths of a visit.
 */
export const throughKeptPages = async (event: RequestEvent, draw: () => Promise<Response>): Promise<Response> => {
  const { wave } = event.params;
  const isKept = routes.has(event.route.id) && event.url.search === '' && event.request.method === 'GET' && !event.isDataRequest;
  if (!isKept || wave === undefined) return draw();
  const start = await readSharedStart(wave).catch(() => undefined);
  if (start === undefined) return draw(); // closed, unknown or out of reach: Kit draws the page that says so
  const pages = keptPages.get(start) ?? new Map<string, Promise<KeptPage | undefined>>();
  keptPages.set(start, pages);
  const key = [event.route.id, event.locals.language, event.locals.holdsSession].join(' ');
  const making = pages.get(key) ?? keepDrawn(draw);
  pages.set(key, making); // whoever comes while it is drawn waits for it
  const page = await making.catch(() => undefined);
  if (page !== undefined) return answerOf(page, event.request.headers.get('accept-encoding') ?? '');
  pages.delete(key);
  return draw();
};
