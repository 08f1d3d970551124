import { fail, redirect } from '@sveltejs/kit';
import { burdenLimits, endpoints } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  calendar: await call(locals.apiFetch, endpoints.readWaveCalendar, {}),
});

export const actions: Actions = {
  grenser: async ({ locals, request }) => {
    const form = await request.formData();
    const typed = { minutesPerYear: Number(form.get('minutter')), weeksBetween: Number(form.get('uker')) };
    const body = burdenLimits.safeParse(typed);
    if (!body.success) return fail(422, typed);
    try {
      await call(locals.apiFetch, endpoints.setBurdenLimits, { body: body.data });
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, typed);
    }
    redirect(303, '/malinger/kalender');
  },
};
