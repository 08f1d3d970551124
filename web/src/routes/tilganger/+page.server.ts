import { fail, redirect } from '@sveltejs/kit';
import { calendarDate, endpoints, role as roleSchema } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

const currentUnits = async (locals: App.Locals, today: string) => {
  const { versions } = await call(locals.apiFetch, endpoints.listOrganisationVersions, {});
  const current = versions.filter(({ validFrom }) => validFrom <= today).at(-1) ?? versions.at(-1);
  if (current === undefined) return [];
  const { units } = await call(locals.apiFetch, endpoints.listUnits, { params: { version: current.id } });
  return units.map(({ id, name }) => ({ id, name }));
};

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { me } = await parent();
  const isOperator = me.grants.some(({ role }) => role === 'operator');
  const search = (url.searchParams.get('sok') ?? '').trim();
  const { grants, pauses } = await call(locals.apiFetch, endpoints.listGrants, {});
  const people =
    isOperator && search.length >= 2
      ? (await call(locals.apiFetch, endpoints.findPeople, { query: { search } })).people
      : undefined;
  const chosen =
    people?.find(({ personId }) => personId === url.searchParams.get('person')) ?? (people?.length === 1 ? people[0] : undefined);
  const units = chosen === undefined ? [] : await currentUnits(locals, me.today);
  return { grants, pauses, people, chosen, units, search, isOperator, today: me.today, told: url.searchParams.get('ok') };
};

const textOf = (form: FormData, name: string): string => {
  const told = form.get(name);
  return typeof told === 'string' ? told.trim() : '';
};

/** A unit is chosen by its name from a list, which browsers write as «name (id)»; an id alone does as well. */
const unitIdOf = (told: string): string => /\(([^()]+)\)$/u.exec(told)?.[1] ?? told;

const outcome = async (work: () => Promise<unknown>, ok: string) => {
  try {
    await work();
  } catch (reason) {
    if (reason instanceof RefusedByApi) return fail(reason.status, { code: reason.problem?.code ?? 'other' });
    throw reason;
  }
  redirect(303, `/tilganger?ok=${ok}`);
};

export const actions: Actions = {
  gi: async ({ locals, request }) => {
    const form = await request.formData();
    const chosen = roleSchema.safeParse(textOf(form, 'rolle')).data;
    const validTo = calendarDate.safeParse(textOf(form, 'til')).data;
    if (validTo === undefined) return fail(422, { code: 'no-end' });
    if (chosen === undefined) return fail(422, { code: 'malformed-request' });
    const body = {
      personId: textOf(form, 'person'),
      role: chosen,
      unitId: unitIdOf(textOf(form, 'enhet')),
      validFrom: textOf(form, 'fra'),
      validTo,
    };
    return outcome(() => call(locals.apiFetch, endpoints.grantRole, { body }), 'gitt');
  },
  avslutt: async ({ locals, request }) => {
    const form = await request.formData();
    const chosen = roleSchema.safeParse(textOf(form, 'rolle')).data;
    if (chosen === undefined) return fail(422, { code: 'malformed-request' });
    const told = {
      personId: textOf(form, 'person'),
      unitId: textOf(form, 'enhet'),
      validFrom: textOf(form, 'fra'),
      lastDay: textOf(form, 'dag'),
    };
    return outcome(() => call(locals.apiFetch, endpoints.endGrant, { body: { ...told, role: chosen } }), 'avsluttet');
  },
  stans: async ({ locals, request }) => {
    const form = await request.formData();
    const body = {
      personId: textOf(form, 'person'),
      unitId: unitIdOf(textOf(form, 'enhet')),
      validFrom: textOf(form, 'fra'),
      validTo: textOf(form, 'til'),
      reason: textOf(form, 'grunn'),
      ...(textOf(form, 'over') === 'ja' && { isOver: true }),
    };
    return outcome(() => call(locals.apiFetch, endpoints.pauseLeader, { body }), 'gitt');
  },
};
