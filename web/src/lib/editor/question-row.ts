import type { DefinitionFinding, ItemChange, LocalizedText } from '@takhoyde/api/contract';
import { rotationBlockOfItem, type Definition, type Item } from '@takhoyde/survey-definitions';
import type { Messages } from '#lib/messages/messages.ts';

/** What is marked at a question, as keys of the texts. */
export type Mark = keyof Messages['editor']['item']['marks'];

/** Where a question can be moved: a section, and the place in it counted from 0. */
export interface Place {
  readonly section: string;
  readonly position: number;
}

/** One question as its maker sees it. */
export interface QuestionRow {
  readonly id: string;
  readonly text: LocalizedText;
  readonly kind: 'statement' | 'single' | 'multi' | 'open';
  readonly options: readonly LocalizedText[];
  readonly marks: readonly Mark[];
  /** Core and anchors: may be moved, not taken out and not reworded. */
  readonly isLocked: boolean;
  readonly isLocal: boolean;
  readonly isReversed: boolean;
  readonly isAboutLeaders: boolean;
  /** Unit id of the virksomhet a local question is asked in. */
  readonly virksomhet: string | undefined;
  /** The block it stands in, counted from 0; `undefined` when everybody is asked it. */
  readonly block: number | undefined;
  /** The theme whose questions are best asked together, for a question that can go into any block; else `undefined`. */
  readonly dealtWith: string | undefined;
  readonly up: Place | undefined;
  readonly down: Place | undefined;
  readonly findings: readonly DefinitionFinding[];
}

/** What a row is made of, besides its item. */
export interface RowMaterial {
  readonly definition: Definition;
  readonly lockedItems: ReadonlySet<string>;
  readonly findings: readonly DefinitionFinding[];
  readonly changes: readonly ItemChange[];
}

const changeMark = (id: string, changes: readonly ItemChange[]): readonly Mark[] => {
  const verdict = changes.find(({ item }) => item === id)?.verdict;
  return verdict === 'added' || verdict === 'wording-changed' || verdict === 'equivalent' ? [verdict] : [];
};

const isConditional = ({ logic }: Definition, id: string): boolean => logic.some(({ item }) => item === id);

const marksOf = (item: Item, { definition, lockedItems, changes }: RowMaterial): readonly Mark[] => [
  ...(lockedItems.has(item.id) ? ['core' as const] : []),
  ...(item.isLocal ? ['local' as const] : changeMark(item.id, changes)),
  ...(item.type === 'likert' && item.reverse ? ['reversed' as const] : []),
  ...(item.aboutLeaders ? ['aboutLeaders' as const] : []),
  ...(item.audience === 'all' ? [] : [item.audience]),
  ...(isConditional(definition, item.id) ? ['conditional' as const] : []),
];

/** The answers to choose from that are the question's own; those of a scale stand with the scale. */
export const optionsOfItem = (item: Item): readonly LocalizedText[] =>
  'options' in item ? (item.options ?? []).map(({ label }) => label) : [];

const stepsOf = ({ sections }: Definition, section: number, position: number): Pick<QuestionRow, 'up' | 'down'> => {
  const here = sections[section];
  const above = sections[section - 1];
  const below = sections[section + 1];
  if (here === undefined) return { up: undefined, down: undefined };
  const isLast = position === here.items.length - 1;
  return {
    up:
      position > 0 ? { section: here.id, position: position - 1 } : above && { section: above.id, position: above.items.length },
    down: isLast ? below && { section: below.id, position: 0 } : { section: here.id, position: position + 1 },
  };
};

/** Ids of the questions that routing asks: those must be asked of everybody. */
const askedByRouting = ({ logic, sections }: Definition): ReadonlySet<string> => {
  const conditions = JSON.stringify([logic.map(({ showIf }) => showIf), sections.map(({ showIf }) => showIf)]);
  return new Set([...conditions.matchAll(/"item":"([^"]+)"/gu)].flatMap(([, id]) => id ?? []));
};

/** Statements only: neither core nor local, hanging on nothing, and nothing hanging on them. */
const dealtWith = (item: Item, { definition, lockedItems }: RowMaterial): string | undefined => {
  const isFixed = item.type !== 'likert' || item.isLocal || item.audience === 'leaders' || lockedItems.has(item.id);
  if (isFixed || isConditional(definition, item.id) || askedByRouting(definition).has(item.id)) return undefined;
  return item.dimension ?? item.id;
};

/** A question at its place: `section` and `position` counted from 0. At the edge of a section it moves on to the next one. */
export const questionRow = (item: Item, at: { section: number; position: number }, material: RowMaterial): QuestionRow => ({
  id: item.id,
  text: item.text,
  kind: item.type === 'likert' ? 'statement' : item.type,
  options: optionsOfItem(item),
  marks: marksOf(item, material),
  isLocked: material.lockedItems.has(item.id),
  isLocal: item.isLocal,
  isReversed: item.type === 'likert' && item.reverse,
  isAboutLeaders: item.aboutLeaders,
  virksomhet: item.virksomhet,
  block: rotationBlockOfItem(material.definition, item.id),
  dealtWith: dealtWith(item, material),
  ...stepsOf(material.definition, at.section, at.position),
  findings: material.findings.filter(({ id }) => id === item.id),
});
