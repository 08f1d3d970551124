import { fail, redirect } from '@sveltejs/kit';
import { endpoints, importFormat } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import type { Actions, PageServerLoad } from './$types';

/** With a draft in the address: the report of what became of the file it was made from. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const id = url.searchParams.get('utkast');
  if (id === null) {
    await call(locals.apiFetch, endpoints.listDrafts, {}); // those who may not make one are told before they choose a file
    return { report: undefined };
  }
  const { draft, notes } = await call(locals.apiFetch, endpoints.readDraft, { params: { draft: id } });
  return { report: { draftId: draft.summary.id, title: draft.summary.title, notes } };
};

/** The most bytes a form may bring: told before the body is read. */
const longestForm = 2 * 1024 * 1024;

const contentOf = async (file: File): Promise<string | undefined> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
};

/** What the page is told of a file that was refused. `where`: as the API names it. */
const refused = (status: number, told: { code: string; where?: readonly string[]; fileName: string; format: string }) =>
  fail(status, { ...told, where: told.where ?? [] });

export const actions: Actions = {
  default: async ({ locals, request }) => {
    if (Number(request.headers.get('content-length') ?? '0') > longestForm)
      return refused(413, { code: 'too-large', fileName: '', format: '' });
    const form = await request.formData();
    const file = form.get('fil');
    const format = importFormat.safeParse(form.get('format')).data;
    if (!(file instanceof File) || file.name === '') return refused(422, { code: 'no-file', fileName: '', format: format ?? '' });
    const told = { fileName: file.name, format: format ?? '' };
    if (file.size === 0) return refused(422, { code: 'empty-file', ...told });
    const content = await contentOf(file);
    if (content === undefined) return refused(422, { code: 'not-unicode', ...told });
    try {
      const { draft } = await call(locals.apiFetch, endpoints.beginDraft, {
        body: { from: 'file', fileName: file.name.slice(-200), content, ...(format === undefined ? {} : { format }) },
      });
      redirect(303, `/instrumenter/import?utkast=${encodeURIComponent(draft.summary.id)}`);
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      const where = (reason.problem?.faults ?? []).map((fault) => fault.where);
      return refused(reason.status, { code: reason.problem?.code ?? 'other', where, ...told });
    }
  },
};
