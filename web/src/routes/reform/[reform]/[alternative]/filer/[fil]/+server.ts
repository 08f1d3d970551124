import { error } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import type { RequestHandler } from './$types';

/** Units or crosswalk of an alternative as a file to be saved: what an import reads back. */
export const GET: RequestHandler = async ({ locals, params: { fil, ...params } }) => {
  if (fil !== 'enheter.csv' && fil !== 'overgang.csv') error(404, 'no such file');
  const files = await call(locals.apiFetch, endpoints.readAlternativeFiles, { params });
  return new Response(fil === 'enheter.csv' ? files.unitsCsv : files.crosswalkCsv, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fil}"` },
  });
};
