import { fail, redirect } from '@sveltejs/kit';
import { endpoints, instrumentVersion } from '@takhoyde/api/contract';
import { z } from 'zod';
import { call } from '#lib/api-client/call.ts';
import { editOfForm, fieldsOf, type FormFields } from '#lib/editor/edit-of-form.ts';
import { afterEdit } from '#lib/editor/editor-address.ts';
import type { EditRefusal } from '#lib/editor/editor-desk.ts';
import { readBank, readEditor, readVirksomheter } from '#lib/editor/read-editor.ts';
import { refusedEdit } from '#lib/editor/refused-edit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { apiFetch }, params }) => {
  const editor = await readEditor(apiFetch, params.draft);
  const [bank, virksomheter] = await Promise.all([readBank(apiFetch), readVirksomheter(apiFetch)]);
  return { ...editor, ...bank, virksomheter };
};

const revisionOf = (fields: FormFields): number => z.coerce.number().int().min(1).parse(fields['revisjon']);

const lacking = (at: string, code: string, typed: FormFields) =>
  fail(422, { refusal: { at, code, detail: undefined, typed } satisfies EditRefusal });

const refused = (reason: unknown, at: string, typed: FormFields) => {
  const { status, refusal } = refusedEdit(reason, at, typed);
  return fail(status, { refusal });
};

export const actions: Actions = {
  endring: async ({ locals, params, request }) => {
    const fields = fieldsOf(await request.formData());
    const at = fields['sted'] ?? '';
    const told = editOfForm(fields);
    if ('lacks' in told) return lacking(at, told.lacks, fields);
    try {
      const body = { revision: revisionOf(fields), edit: told.edit };
      await call(locals.apiFetch, endpoints.editDraft, { params, body });
    } catch (reason) {
      return refused(reason, at, fields);
    }
    redirect(303, afterEdit(params.draft, fields['videre'] ?? ''));
  },
  lagre: async ({ locals, params, request }) => {
    const fields = fieldsOf(await request.formData());
    const version = instrumentVersion.safeParse(fields['versjon']?.trim());
    if (!version.success) return lacking('lagre', 'fill-in-version', fields);
    let saved;
    try {
      const body = { revision: revisionOf(fields), version: version.data };
      saved = await call(locals.apiFetch, endpoints.saveDraft, { params, body });
    } catch (reason) {
      return refused(reason, 'lagre', fields);
    }
    redirect(303, `/utkast?lagret=${encodeURIComponent(saved.id)}&versjon=${encodeURIComponent(saved.version)}`);
  },
  forkast: async ({ locals, params, request }) => {
    const fields = fieldsOf(await request.formData());
    if (fields['bekreft'] !== 'ja') return lacking('forkast', 'confirm-first', fields);
    try {
      await call(locals.apiFetch, endpoints.discardDraft, { params, body: { revision: revisionOf(fields) } });
    } catch (reason) {
      return refused(reason, 'forkast', fields);
    }
    redirect(303, '/utkast?forkastet');
  },
};
