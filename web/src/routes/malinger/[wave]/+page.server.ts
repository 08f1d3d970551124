import { fail, redirect } from '@sveltejs/kit';
import { endingKind, endpoints, side, type Endings, type ParticipationGroups, type WaveDetail } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

/** Names of the units a protocol speaks of. A reader who may not see the organisation reads their ids. */
const namesOf = async (locals: App.Locals, { protocol }: WaveDetail): Promise<Record<string, string>> => {
  if (protocol === null) return {};
  const { units } = await call(locals.apiFetch, endpoints.listUnits, { params: { version: protocol.organisationVersion } });
  const wanted = new Set(protocol.audience.unitIds);
  return Object.fromEntries(units.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
};

/** Response by virksomhet, for those who may see it while the wave is open. */
const participationIn = async (locals: App.Locals, { wave }: WaveDetail): Promise<ParticipationGroups['groups']> => {
  if (wave.state !== 'open') return [];
  try {
    return (await call(locals.apiFetch, endpoints.readParticipation, { params: { wave: wave.id } })).groups;
  } catch (reason) {
    if (reason instanceof RefusedByApi && (reason.status === 403 || reason.status === 404)) return [];
    throw reason;
  }
};

/** How the wave may end before its time, for those who have a say in it or watch over it. */
const endingsOf = async (locals: App.Locals, waveId: string): Promise<Endings | undefined> => {
  try {
    return await call(locals.apiFetch, endpoints.readEndings, { params: { wave: waveId } });
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 403) return undefined;
    throw reason;
  }
};

export const load: PageServerLoad = async ({ locals, params }) => {
  const [detail, keys] = await Promise.all([
    call(locals.apiFetch, endpoints.readWave, { params: { wave: params.wave } }),
    call(locals.apiFetch, endpoints.readKeyHolders, { params: { wave: params.wave } }),
  ]);
  const endings = await endingsOf(locals, params.wave);
  return { detail, keys, endings, groups: await participationIn(locals, detail), unitNames: await namesOf(locals, detail) };
};

/** What the API refuses is told on the page it was asked from; nothing has changed then. */
const refusal = (reason: unknown) => {
  if (!(reason instanceof RefusedByApi)) throw reason;
  return fail(reason.status, { code: reason.problem?.code ?? 'other' });
};

/** Back to the page after a success, so that loading it again repeats nothing. */
const pageOf = (wave: string): string => `/malinger/${encodeURIComponent(wave)}`;

const proposalForm = z.object({ kind: endingKind, reason: z.string(), sikker: z.literal('ja').optional() });
const answerForm = z.object({ number: z.string(), sikker: z.literal('ja').optional() });

const approvalForm = z.object({ side, protocolHash: z.string(), lest: z.literal('ja') });

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
  apne: async ({ locals, params }) => {
    try {
      await call(locals.apiFetch, endpoints.openWave, { params: { wave: params.wave } });
    } catch (reason) {
      return refusal(reason);
    }
    redirect(303, pageOf(params.wave));
  },
  lukk: async ({ locals, params, request }) => {
    const typed = (await request.formData()).get('bekreft');
    if (typeof typed !== 'string' || typed.trim() !== params.wave) return fail(422, { code: 'not-confirmed' });
    try {
      return {
        receipt: await call(locals.apiFetch, endpoints.closeWave, {
          params: { wave: params.wave },
          body: { confirmWaveId: params.wave },
        }),
      };
    } catch (reason) {
      return refusal(reason);
    }
  },
  avslutt: async ({ locals, params, request }) => {
    const form = proposalForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'no-reason' });
    const { kind, reason } = form.data;
    try {
      await call(locals.apiFetch, endpoints.proposeEnding, { params: { wave: params.wave }, body: { kind, reason } });
    } catch (refused) {
      return refusal(refused);
    }
    redirect(303, pageOf(params.wave));
  },
  samtykk: async ({ locals, params, request }) => {
    const form = answerForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success || form.data.sikker === undefined) return fail(422, { code: 'not-sure' });
    try {
      await call(locals.apiFetch, endpoints.agreeOnEnding, { params: { wave: params.wave, number: form.data.number } });
    } catch (refused) {
      return refusal(refused);
    }
    redirect(303, pageOf(params.wave));
  },
  trekk: async ({ locals, params, request }) => {
    const form = answerForm.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) return fail(422, { code: 'other' });
    try {
      await call(locals.apiFetch, endpoints.withdrawEnding, { params: { wave: params.wave, number: form.data.number } });
    } catch (refused) {
      return refusal(refused);
    }
    redirect(303, pageOf(params.wave));
  },
};
