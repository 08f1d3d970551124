import { endpoints, type Draft } from '@takhoyde/api/contract';
import { definitionShape, itemSchema, themeSchema, type Definition, type Item } from '@takhoyde/survey-definitions';
import { z } from 'zod';
import { call, RefusedByApi, type ApiFetch } from '#lib/api-client/index.ts';
import type { BankEntry } from './bank-search.ts';
import { editorView, type EditorView } from './editor-view.ts';
import type { DraftFacts } from './draft-facts.ts';
import type { BankTheme } from './panel-material.ts';

/** The bank, as it is searched. */
export interface SearchableBank {
  readonly bank: readonly BankEntry[];
  readonly themes: readonly BankTheme[];
}

const bankContent = z.object({ items: z.array(itemSchema), dimensions: z.array(themeSchema) });

const bankEntry = (item: Item): BankEntry => ({
  id: item.id,
  text: item.text,
  theme: item.dimension,
  kind: item.type === 'likert' ? 'statement' : item.type,
  isReversed: item.type === 'likert' && item.reverse,
  isAboutLeaders: item.aboutLeaders,
  audience: item.audience,
  isAnchor: item.anchor,
});

/** The bank with the themes that have questions in it. */
export const readBank = async (apiFetch: ApiFetch): Promise<SearchableBank> => {
  const { items, dimensions } = bankContent.parse(await call(apiFetch, endpoints.readBank, {}));
  const bank = items.map(bankEntry);
  return {
    bank,
    themes: dimensions.filter(({ id }) => bank.some(({ theme }) => theme === id)).map(({ id, name }) => ({ id, name })),
  };
};

/** The units that may have questions of their own, by the newest organisation; none where the reader may not see it. */
export const readVirksomheter = async (apiFetch: ApiFetch): Promise<readonly { id: string; name: string }[]> => {
  const { versions } = await call(apiFetch, endpoints.listOrganisationVersions, {});
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  const { units } = await call(apiFetch, endpoints.listUnits, { params: { version: newest.id } });
  return units
    .filter(({ unitType }) => unitType === 'virksomhet')
    .map(({ id, name }) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
};

/** The version a draft was begun from. One that is gone can't be put back from, and that is all. */
const readBase = async (apiFetch: ApiFetch, { base }: Draft['summary']): Promise<Definition | undefined> => {
  if (base === null) return undefined;
  try {
    const { definition } = await call(apiFetch, endpoints.readInstrument, {
      params: { instrument: base.instrument },
      query: { versjon: base.version },
    });
    return definitionShape.parse(definition);
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) return undefined;
    throw reason;
  }
};

/** A draft laid out for its page, and what its forms need. */
export interface EditorData {
  readonly draft: DraftFacts;
  readonly view: EditorView;
  readonly scale: string;
  readonly usedItems: readonly string[];
  /** For a draft that came from a file: how many things could not be carried over as they stood. */
  readonly noteCount: number;
}

const firstScale = ({ items }: Definition): string => {
  const [scale] = items.flatMap((item) => (item.type === 'likert' ? [item.scale] : []));
  return scale ?? 'agree5';
};

/** Everything the editor's page shows of a draft. */
export const readEditor = async (apiFetch: ApiFetch, draftId: string): Promise<EditorData> => {
  const { draft, notes } = await call(apiFetch, endpoints.readDraft, { params: { draft: draftId } });
  const definition = definitionShape.parse(draft.definition);
  const { definition: _definition, ...told } = draft;
  return {
    draft: told,
    view: editorView(draft, definition, await readBase(apiFetch, draft.summary)),
    scale: firstScale(definition),
    usedItems: definition.items.map(({ id }) => id),
    noteCount: notes.length,
  };
};
