import { endpoints, type Draft } from '@takhoyde/api/contract';
import { definitionShape, type Definition } from '@takhoyde/survey-definitions';
import { call, type ApiFetch } from '#lib/api-client/call.ts';

/** A draft with its definition as survey-definitions reads it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly definition: Definition;
}

/** Reads a draft that may still have findings: its shape is right, its method need not be. */
export const readDraftDefinition = async (apiFetch: ApiFetch, id: string): Promise<ReadDraft> => {
  const { draft } = await call(apiFetch, endpoints.readDraft, { params: { draft: id } });
  return { draft, definition: definitionShape.parse(draft.definition) };
};
