import type { LocalizedText } from '@takhoyde/api/contract';
import {
  conditionInWords,
  indexItemIds,
  lockedItems,
  minLeadersOf,
  rotationBlockOfItem,
  type Condition,
  type Definition,
  type Item,
  type NodeType,
} from '@takhoyde/survey-definitions';

/** Something to know of a question before it is answered or discussed. */
export type QuestionNote =
  | { readonly kind: 'core' | 'reversed' | 'local' }
  | { readonly kind: 'aboutLeaders'; readonly minLeaders: number }
  | { readonly kind: 'audience'; readonly audience: 'leaders' | 'employees' }
  | { readonly kind: 'restricted'; readonly lowest: NodeType }
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'conditional'; readonly when: LocalizedText }
  | { readonly kind: 'choose'; readonly most: number | undefined };

/** One question as it is shown to those who want to read before they answer. */
export interface QuestionView {
  readonly id: string;
  readonly text: LocalizedText;
  readonly help: LocalizedText | undefined;
  /** Labels to choose from, for those that have their own; the scale of a statement stands once for the whole form. */
  readonly options: readonly LocalizedText[];
  readonly kind: 'statement' | 'single' | 'multi' | 'open';
  /** Which scale a statement is answered on; named beside it only where the form has several. */
  readonly scale: string | undefined;
  readonly dimension: LocalizedText | undefined;
  readonly notes: readonly QuestionNote[];
}

export interface SectionView {
  readonly id: string;
  readonly title: LocalizedText;
  readonly intro: readonly LocalizedText[];
  /** When the section is shown, as the rest of a sentence that begins with «shown when»; `undefined`: to all. */
  readonly when: LocalizedText | undefined;
  readonly questions: readonly QuestionView[];
}

export interface ScaleView {
  readonly id: string;
  readonly labels: readonly LocalizedText[];
}

export interface QuestionnaireView {
  readonly intro: readonly LocalizedText[];
  readonly sections: readonly SectionView[];
  /** The scales of the statements, each with its labels in order. */
  readonly scales: readonly ScaleView[];
}

/** A condition told in every language. */
const whenOf = (condition: Condition | undefined, definition: Definition): LocalizedText | undefined =>
  condition && {
    nb: conditionInWords(condition, definition, 'nb'),
    nn: conditionInWords(condition, definition, 'nn'),
    en: conditionInWords(condition, definition, 'en'),
  };

/** All lines about an item must hold; one alone is told as it stands. */
const conditionOfItem = ({ logic }: Definition, id: string): Condition | undefined => {
  const lines = logic.filter(({ item }) => item === id).map(({ showIf }) => showIf);
  return lines.length > 1 ? { all: lines } : lines[0];
};

/** Whether an item belongs to what is asked unchanged in every wave. */
export const isCore = (definition: Definition, { id }: Item): boolean => lockedItems(definition).includes(id);

const restrictionOf = ({ reporting }: Definition, id: string): NodeType | undefined =>
  Object.hasOwn(reporting.restricted, id) ? reporting.restricted[id] : undefined;

const notesOf = (item: Item, definition: Definition): QuestionNote[] => {
  const lowest = restrictionOf(definition, item.id);
  const block = rotationBlockOfItem(definition, item.id);
  const when = whenOf(conditionOfItem(definition, item.id), definition);
  return [
    ...(item.isLocal ? [{ kind: 'local' as const }] : []),
    ...(isCore(definition, item) ? [{ kind: 'core' as const }] : []),
    ...(item.type === 'likert' && item.reverse ? [{ kind: 'reversed' as const }] : []),
    ...(item.audience === 'all' ? [] : [{ kind: 'audience' as const, audience: item.audience }]),
    ...(item.aboutLeaders ? [{ kind: 'aboutLeaders' as const, minLeaders: minLeadersOf(definition, [item.id]) ?? 0 }] : []),
    ...(lowest === undefined ? [] : [{ kind: 'restricted' as const, lowest }]),
    ...(block === undefined ? [] : [{ kind: 'block' as const, block }]),
    ...(when === undefined ? [] : [{ kind: 'conditional' as const, when }]),
    ...(item.type === 'multi' ? [{ kind: 'choose' as const, most: item.max }] : []),
  ];
};

const optionsOf = (item: Item, definition: Definition): LocalizedText[] => {
  if (item.type === 'multi') return item.options.map(({ label }) => label);
  if (item.type !== 'single') return [];
  const scale = item.scale === undefined ? undefined : definition.scales[item.scale];
  return item.options?.map(({ label }) => label) ?? scale?.points.map(({ label }) => label) ?? [];
};

const questionView = (item: Item, definition: Definition): QuestionView => ({
  id: item.id,
  text: item.text,
  help: typeof item.help === 'string' ? definition.texts[item.help] : item.help,
  options: optionsOf(item, definition),
  kind: item.type === 'likert' ? 'statement' : item.type,
  scale: item.type === 'likert' ? item.scale : undefined,
  // a statement in a block has figures of its own: the index is worked out from what the same people were asked
  dimension: definition.dimensions.find((dimension) => indexItemIds(definition, dimension).includes(item.id))?.name,
  notes: notesOf(item, definition),
});

const scalesOf = ({ items, scales }: Definition): ScaleView[] => {
  const used = new Set(items.flatMap((item) => (item.type === 'likert' ? [item.scale] : [])));
  return [...used].flatMap((id) => {
    const scale = scales[id];
    return scale === undefined ? [] : [{ id, labels: [...scale.points, ...scale.nonSubstantive].map(({ label }) => label) }];
  });
};

/** A definition as a page to be read: sections with their questions, and the scales once. */
export const questionnaireView = (definition: Definition): QuestionnaireView => {
  const items = new Map(definition.items.map((item) => [item.id, item]));
  const textsOf = (keys: readonly string[]): LocalizedText[] => keys.flatMap((key) => definition.texts[key] ?? []);
  return {
    intro: textsOf(definition.intro),
    sections: definition.sections.map(({ id, title, intro, showIf, items: itemIds }) => ({
      id,
      title,
      intro: textsOf(intro),
      when: whenOf(showIf, definition),
      questions: itemIds.flatMap((itemId) => {
        const item = items.get(itemId);
        return item === undefined ? [] : [questionView(item, definition)];
      }),
    })),
    scales: scalesOf(definition),
  };
};
