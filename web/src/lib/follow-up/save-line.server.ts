import { fail, redirect } from '@sveltejs/kit';
import { endpoints, planWriter } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { fieldsOfFaults, lineOfForm, type FormFields } from './line-form.ts';
import { planAnchor, type LineRefusal } from './plan-desk.ts';

const hidden = z.object({ linje: z.string().optional(), versjon: z.coerce.number().int().optional(), skriver: planWriter });

/** Which plan a form is about, as the address of the page says. */
export interface PlanAddress {
  readonly wave: string;
  readonly unit: string;
  readonly structure: string | undefined;
}

const textFields = (form: FormData): FormFields =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

const refused = (status: number, refusal: LineRefusal) => fail(status, { refusal });

/** Saves the line that a form tells of, new or changed, and goes to `after`. Refused: nothing typed is lost. */
export const saveLine = async (apiFetch: ApiFetch, form: FormData, { wave, unit, structure }: PlanAddress, after: string) => {
  const typed = textFields(form);
  const told = lineOfForm(typed);
  if ('faults' in told) return refused(422, { code: undefined, faults: told.faults, typed });
  const { linje: line, versjon: version = 0, skriver: writtenBy } = hidden.parse(typed);
  const query = structure === undefined ? {} : { struktur: structure };
  try {
    if (line === undefined) {
      const body = { writtenBy, line: told.line };
      await call(apiFetch, endpoints.addPlanLine, { params: { wave, unit }, query, body });
    } else {
      const body = { version, line: told.line };
      await call(apiFetch, endpoints.changePlanLine, { params: { wave, unit, line }, query, body });
    }
  } catch (reason) {
    if (!(reason instanceof RefusedByApi) || reason.status >= 500) throw reason;
    const faults = fieldsOfFaults(reason.problem?.faults ?? []);
    return refused(reason.status, { code: faults.length === 0 ? (reason.problem?.code ?? 'other') : undefined, faults, typed });
  }
  redirect(303, `${after}&lagret#${planAnchor}`);
};
