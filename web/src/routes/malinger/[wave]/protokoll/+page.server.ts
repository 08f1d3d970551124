import { fail, redirect } from '@sveltejs/kit';
import { endpoints, side } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  page: await call(locals.apiFetch, endpoints.readProtocolPage, { params: { wave: params.wave } }),
});

const refusal = (reason: unknown) => {
  if (!(reason instanceof RefusedByApi)) throw reason;
  return fail(reason.status, { code: reason.problem?.code ?? 'other' });
};

const pageOf = (wave: string): string => `/malinger/${encodeURIComponent(wave)}/protokoll`;
const approvalForm = z.object({ side, protocolHash: z.string(), lest: z.literal('ja') });
const commentForm = z.object({ tekst: z.string().trim().min(1).max(4000), svarPaa: z.coerce.number().int().min(1).optional() });

export const actions: Actions = {
  godkjenn: async ({ locals, params, request }) => {
    const form = approvalForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'unread' });
    const { lest: _, ...body } = form.data;
    try {
      await call(locals.apiFetch, endpoints.approveProtocol, { params: { wave: params.wave }, body });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, pageOf(params.wave));
  },
  kommenter: async ({ locals, params, request }) => {
    const form = commentForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'empty-comment' });
    const { tekst: text, svarPaa: answers } = form.data;
    const body = { text, ...(answers === undefined ? {} : { answers }) };
    try {
      await call(locals.apiFetch, endpoints.commentOnProtocol, { params: { wave: params.wave }, body });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, `${pageOf(params.wave)}#kommentarer`);
  },
};
