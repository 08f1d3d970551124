import { RefusedByApi } from '#lib/api-client/index.ts';
import type { EditRefusal } from './editor-desk.ts';
import type { FormFields } from './edit-of-form.ts';

/**
 * What the API refused, to be told at its place with what was typed. A fault that is not a refusal is thrown on, and so is one
 * that concerns the whole page: a reader without access, or a draft that is gone.
 */
export const refusedEdit = (reason: unknown, at: string, typed: FormFields): { status: number; refusal: EditRefusal } => {
  if (!(reason instanceof RefusedByApi) || reason.status === 403 || reason.status === 404 || reason.status >= 500) throw reason;
  const { status, problem } = reason;
  return { status, refusal: { at, code: problem?.code ?? 'other', detail: problem?.detail, typed } };
};
