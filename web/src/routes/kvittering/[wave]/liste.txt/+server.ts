import { error } from '@sveltejs/kit';
import { endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { loadMessages } from '#lib/messages/messages.ts';
import { ballotListText } from '#lib/receipts/ballot-list-text.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { waysIn } = await loadMessages(locals.language);
  try {
    const list = await call(locals.apiFetch, endpoints.readBallotList, { params: { wave: params.wave } });
    const head = waysIn.receipt.list.fileHead(list.wave, String(list.receipts.length));
    return new Response(ballotListText(list, head), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="kvitteringsliste-${encodeURIComponent(list.wave)}.txt"`,
      },
    });
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) error(404, waysIn.receipt.outcomes['no-list'].title);
    throw reason;
  }
};
