import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { loadMessages } from '#lib/messages/messages.ts';
import { positionsCsv } from '#lib/organisation/positions-csv.ts';
import type { RequestHandler } from './$types';

/** People with several positions, for the HR contact's own tools. Never kept by the browser. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { people } = await call(locals.apiFetch, endpoints.listSeveralPositions, { params: { version: params.versjon } });
  const { positions } = (await loadMessages(locals.language)).organisation;
  return new Response(positionsCsv(people, positions), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="flere-stillinger.csv"',
      'cache-control': 'no-store',
    },
  });
};
