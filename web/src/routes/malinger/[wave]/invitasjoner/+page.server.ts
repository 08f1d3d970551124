import { fail, redirect } from '@sveltejs/kit';
import { endpoints, language, messageKind, type AddressToMend } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

/** The list names people: those who may not read it see none. */
const addressesIn = async (locals: App.Locals, wave: string): Promise<AddressToMend[] | undefined> => {
  try {
    return (await call(locals.apiFetch, endpoints.readAddressesToMend, { params: { wave } })).addresses;
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 403) return undefined;
    throw reason;
  }
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const kind = messageKind.safeParse(url.searchParams.get('melding')).data ?? 'invitation';
  const shownIn = language.safeParse(url.searchParams.get('visning')).data;
  const [{ wave }, standing, letter, addresses] = await Promise.all([
    call(locals.apiFetch, endpoints.readWave, { params }),
    call(locals.apiFetch, endpoints.readInvitationStanding, { params }),
    call(locals.apiFetch, endpoints.previewLetter, { params, query: { kind, ...(shownIn && { language: shownIn }) } }),
    addressesIn(locals, params.wave),
  ]);
  return { wave, standing, letter, addresses, looked: { kind, language: shownIn } };
};

const pageOf = (wave: string): string => `/malinger/${encodeURIComponent(wave)}/invitasjoner`;

/** What the API refuses is told on the page it was asked from; nothing has been sent then. */
const refusal = (reason: unknown) => {
  if (!(reason instanceof RefusedByApi)) throw reason;
  return fail(reason.status, { code: reason.problem?.code ?? 'other' });
};

const pauseForm = z.object({ slag: messageKind, nummer: z.coerce.number().int(), pause: z.enum(['ja', 'nei']) });
const address = z.union([z.email(), z.string().regex(/^\+[1-9]\d{6,14}$/u)]);
const typed = z.string().transform((told) => (told.includes('@') ? told.trim() : told.replaceAll(/\s/gu, '')));
const mendForm = z.object({ person: z.string(), til: typed });
const testForm = z.object({ til: typed.pipe(address), slag: messageKind, spraak: z.union([language, z.literal('')]) });

export const actions: Actions = {
  send: async ({ locals, params, request }) => {
    const form = await request.formData();
    const chosen = language.safeParse(form.get('spraak')).data ?? 'nb';
    const kind = messageKind.safeParse(form.get('slag')).data ?? 'invitation';
    try {
      await call(locals.apiFetch, endpoints.sendInvitations, { params, body: { language: chosen, kind } });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, pageOf(params.wave));
  },
  pause: async ({ locals, params, request }) => {
    const form = pauseForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'other' });
    const { slag: kind, nummer: number, pause } = form.data;
    try {
      await call(locals.apiFetch, endpoints.pauseSending, { params, body: { kind, number, pause: pause === 'ja' } });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, pageOf(params.wave));
  },
  rett: async ({ locals, params, request }) => {
    const form = mendForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'other' });
    const { person: personId, til } = form.data;
    const to = til === '' ? undefined : address.safeParse(til).data;
    if (til !== '' && to === undefined) return fail(422, { malformedFor: personId });
    try {
      await call(locals.apiFetch, endpoints.mendAddress, { params, body: { personId, ...(to !== undefined && { to }) } });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, `${pageOf(params.wave)}#sending-mend`);
  },
  returer: async ({ locals, params, request }) => {
    const files = (await request.formData()).getAll('eml').filter((file) => file instanceof File);
    const mails = await Promise.all(files.slice(0, 50).map((file) => file.text()));
    try {
      return { returned: await call(locals.apiFetch, endpoints.takeBounces, { params, body: { mails } }) };
    } catch (reason) {
      return refusal(reason);
    }
  },
  prove: async ({ locals, params, request }) => {
    const form = testForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { malformedFor: 'test' });
    const { til: to, slag: kind, spraak } = form.data;
    try {
      const { outcome } = await call(locals.apiFetch, endpoints.sendTestLetter, {
        params,
        body: { to, kind, ...(spraak !== '' && { language: spraak }) },
      });
      return { tested: outcome };
    } catch (reason) {
      return refusal(reason);
    }
  },
};
