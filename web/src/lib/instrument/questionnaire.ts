import type { LocalizedText } from '@takhoyde/api/contract';
import type { Definition, Item } from '@takhoyde/survey-definitions';
import type { Messages } from '#lib/messages/messages.ts';

/** One question as it is shown to those who want to read before they answer. */
export interface QuestionView {
  readonly id: string;
  readonly text: LocalizedText;
  readonly help: LocalizedText | undefined;
  /** Labels to choose from, for those that have their own; the scale of a statement stands once for the whole form. */
  readonly options: readonly LocalizedText[];
  readonly kind: 'statement' | 'single' | 'multi' | 'open';
  readonly dimension: LocalizedText | undefined;
  /** What else is to know of it, as keys of the texts. */
  readonly notes: readonly QuestionNote[];
}
export type QuestionNote = 'aboutLeaders' | 'reversed' | 'conditional' | 'leaders' | 'employees';

export interface SectionView {
  readonly id: string;
  readonly title: LocalizedText;
  readonly intro: readonly LocalizedText[];
  readonly questions: readonly QuestionView[];
}

export interface QuestionnaireView {
  readonly sections: readonly SectionView[];
  /** The scales of the statements, each with its labels in order. */
  readonly scales: readonly { readonly id: string; readonly labels: readonly LocalizedText[] }[];
}

const notesOf = (item: Item, conditional: ReadonlySet<string>): QuestionNote[] => [
  ...(item.aboutLeaders ? ['aboutLeaders' as const] : []),
  ...(item.type === 'likert' && item.reverse ? ['reversed' as const] : []),
  ...(conditional.has(item.id) ? ['conditional' as const] : []),
  ...(item.audience === 'all' ? [] : [item.audience]),
];

const optionsOf = (item: Item, definition: Definition): LocalizedText[] => {
  if (item.type === 'multi') return item.options.map(({ label }) => label);
  if (item.type !== 'single') return [];
  const scale = item.scale === undefined ? undefined : definition.scales[item.scale];
  return item.options?.map(({ label }) => label) ?? scale?.points.map(({ label }) => label) ?? [];
};

const questionView = (item: Item, definition: Definition, conditional: ReadonlySet<string>): QuestionView => ({
  id: item.id,
  text: item.text,
  help: typeof item.help === 'string' ? definition.texts[item.help] : item.help,
  options: optionsOf(item, definition),
  kind: item.type === 'likert' ? 'statement' : item.type,
  dimension: definition.dimensions.find(({ items }) => items.includes(item.id))?.name,
  notes: notesOf(item, conditional),
});

/** A definition as a page to be read: sections with their questions, and the scales once. */
export const questionnaireView = (definition: Definition): QuestionnaireView => {
  const items = new Map(definition.items.map((item) => [item.id, item]));
  const conditional = new Set(definition.logic.map(({ item }) => item));
  const textsOf = (keys: readonly string[]): LocalizedText[] => keys.flatMap((key) => definition.texts[key] ?? []);
  const used = new Set(definition.items.flatMap((item) => (item.type === 'likert' ? [item.scale] : [])));
  return {
    sections: definition.sections.map(({ id, title, intro, items: itemIds }) => ({
      id,
      title,
      intro: textsOf(intro),
      questions: itemIds.flatMap((itemId) => {
        const item = items.get(itemId);
        return item === undefined ? [] : [questionView(item, definition, conditional)];
      }),
    })),
    scales: [...used].flatMap((id) => {
      const scale = definition.scales[id];
      return scale === undefined ? [] : [{ id, labels: [...scale.points, ...scale.nonSubstantive].map(({ label }) => label) }];
    }),
  };
};

/** What is to know of a question, in words. */
export const noteWords = (note: QuestionNote, { instrument }: Messages): string =>
  note === 'leaders' || note === 'employees' ? instrument.audience[note] : instrument[note];
