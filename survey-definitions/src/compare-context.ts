import { canonicalJson } from './canonical-json.ts';
import type { Definition } from './definition.ts';
import type { ItemId } from './identifiers.ts';

/**
 * What stands around the items that both versions ask. Their trends hold, but what is read before a question colours the answer
 * (context effects), so that a reader of a change should be told.
 */
export type ContextComparison = {
  /** Items that have changed places with others, in the order of the later definition: the fewest that explain the new order. */
  moved: readonly ItemId[];
  /** Items under another heading, or after other notices in their section, in the order of the later definition. */
  introduced: readonly ItemId[];
  /** Whether what stands before the first question is another text. */
  isIntroChanged: boolean;
};

const orderOf = ({ sections }: Definition): readonly ItemId[] => sections.flatMap(({ items }) => items);

/** Places of the longest run of numbers that rise, not necessarily side by side. */
const longestRise = (numbers: readonly number[]): ReadonlySet<number> => {
  const runs: { length: number; previous: number }[] = [];
  for (const [at, number] of numbers.entries()) {
    const run = { length: 1, previous: -1 };
    for (const [earlier, { length }] of runs.entries()) {
      if ((numbers[earlier] ?? 0) < number && length + 1 > run.length)
        Object.assign(run, { length: length + 1, previous: earlier });
    }
    runs[at] = run;
  }
  const kept = new Set<number>();
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  for (let at = runs.findIndex(({ length }) => length === longest); at >= 0; at = runs[at]?.previous ?? -1) kept.add(at);
  return kept;
};

const movedItems = (before: Definition, common: readonly ItemId[]): ItemId[] => {
  const places = new Map(orderOf(before).map((id, at) => [id, at]));
  const stayed = longestRise(common.map((id) => places.get(id) ?? 0));
  return common.filter((_id, at) => !stayed.has(at));
};

/** The words right before an item: the heading of its section and the notices under it. */
const introductionOf = (definition: Definition, id: ItemId): string => {
  const section = definition.sections.find(({ items }) => items.includes(id));
  return canonicalJson([section?.title ?? null, (section?.intro ?? []).map((key) => definition.texts[key] ?? null)]);
};

const introOf = ({ intro, texts }: Definition): string => canonicalJson(intro.map((key) => texts[key] ?? null));

/** What is different around the items that two definitions share. */
export const compareContext = (before: Definition, after: Definition): ContextComparison => {
  const known = new Set(orderOf(before));
  const common = [...new Set(orderOf(after))].filter((id) => known.has(id));
  return {
    moved: movedItems(before, common),
    introduced: common.filter((id) => introductionOf(before, id) !== introductionOf(after, id)),
    isIntroChanged: introOf(before) !== introOf(after),
  };
};
