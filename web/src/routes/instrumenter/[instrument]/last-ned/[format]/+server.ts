import { error } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { RequestHandler } from './$types';

/** A name that every file system takes, whatever the API calls the file. */
const safeName = (name: string): string => name.replace(/[^\w.-]+/gu, '-').slice(-100);

/** One version of an instrument as a file to be saved. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const version = url.searchParams.get('versjon');
  const query = endpoints.exportInstrument.query.safeParse({
    format: params.format,
    ...(version === null ? {} : { versjon: version }),
  });
  if (!query.success) error(404, 'no such file');
  const file = await call(locals.apiFetch, endpoints.exportInstrument, {
    params: { instrument: params.instrument },
    query: query.data,
  });
  return new Response(file.content, {
    headers: {
      'content-type': `${file.mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${safeName(file.fileName)}"`,
    },
  });
};
