import { fail, redirect } from '@sveltejs/kit';
import { endpoints, type Protocol, type WaveDraftContent } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { fieldsOf } from '#lib/planning/plan-fields.ts';
import { faultsAtFields, type PlanFault } from '#lib/planning/plan-fault.ts';
import { acknowledgedIn, typedAnswers } from '#lib/planning/read-answers.ts';
import { readPlanForm } from '#lib/planning/read-plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

const contentOf = ({ waveId: _wave, instrument: _what, audience: _who, ...protocol }: Protocol): WaveDraftContent => {
  const { title, kind, opensAt, closesAt, policy, resultsAt, employeesSeeResultsAt, reminders, languages } = protocol;
  const { retentionPeriods, senderName } = protocol;
  const given = { resultsAt, employeesSeeResultsAt, reminders, languages, retentionPeriods, senderName };
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { title, kind, opensAt, closesAt, policy, ...told };
};

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await call(locals.apiFetch, endpoints.readProtocolPage, { params: { wave: params.wave } });
  const { protocol, protocolHash } = page;
  if (protocol === null || protocolHash === null) redirect(303, `/malinger/${encodeURIComponent(params.wave)}/protokoll`);
  const answers = Object.fromEntries((protocol.acknowledged ?? []).map(({ code, text }) => [code, text]));
  return { page, protocolHash, typed: fieldsOf(contentOf(protocol)), answers };
};

const hashIn = (form: FormData): string => {
  const value = form.get('protocolHash');
  return typeof value === 'string' ? value : '';
};

const none: Readonly<Record<string, PlanFault>> = {};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const { typed, content, faults } = readPlanForm(form);
    const answers = typedAnswers(form);
    const told: Readonly<Record<string, PlanFault>> = faults;
    if (Object.keys(faults).length > 0) return fail(422, { typed, faults: told, code: undefined, answers, open: [] });
    const { instrumentId: _i, instrumentVersion: _v, organisationVersion: _o, unitIds: _u, sealKey: _k, ...changes } = content;
    const body = {
      protocolHash: hashIn(form),
      changes: { ...changes, acknowledged: acknowledgedIn(answers) },
    };
    try {
      await call(locals.apiFetch, endpoints.changePlan, { params: { wave: params.wave }, body });
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      const problem = reason.problem?.faults ?? [];
      const isPreflight = reason.problem?.code.startsWith('preflight-') ?? false;
      const open = isPreflight ? problem.map(({ where }) => where) : [];
      const atFields = isPreflight ? none : faultsAtFields(problem);
      return fail(reason.status, { typed, faults: atFields, code: reason.problem?.code ?? 'other', answers, open });
    }
    redirect(303, `/malinger/${encodeURIComponent(params.wave)}/protokoll`);
  },
};
