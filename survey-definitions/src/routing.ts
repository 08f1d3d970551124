import { canonicalJson } from './canonical-json.ts';
import type { Condition } from './condition.ts';
import type { Definition } from './definition.ts';
import { leavesOf } from './findings/walk-definition.ts';
import type { ItemId } from './identifiers.ts';
import type { Item } from './item.ts';
import type { Audience } from './respondent.ts';

/** The parts that must all hold. */
const partsOf = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(partsOf) : [condition];

/** Whatever must hold for an item to be asked: its own conditions, and those of the section it stands in. */
const conditionsAround = (definition: Definition, id: ItemId): readonly Condition[] => {
  const section = definition.sections.find(({ items }) => items.includes(id));
  const own = definition.logic.filter((line) => line.item === id).map((line) => line.showIf);
  return [...(section?.showIf === undefined ? [] : [section.showIf]), ...own].flatMap(partsOf);
};

type OnAudience = { attr: string; in: readonly string[] };
const isOnAudience = (condition: Condition): condition is OnAudience => 'attr' in condition && condition.attr === 'audience';

/**
 * Who is asked an item, of leaders and employees, whether the item says so or a condition around it. Why: moved to a section for
 * leaders, an item for all is asked of other people than before.
 */
export const audiencesOf = (definition: Definition, { id, audience }: Pick<Item, 'id' | 'audience'>): readonly Audience[] => {
  const onAudience = conditionsAround(definition, id).filter(isOnAudience);
  return (['leaders', 'employees'] as const).filter(
    (one) => (audience === 'all' || audience === one) && onAudience.every((condition) => condition.in.includes(one)),
  );
};

/**
 * On what it depends, besides the audience, whether an item is asked: its conditions and those of the questions they ask, each
 * once, in an order of their own, so that two ways to write the same routing are equal. Empty: it is asked of everybody.
 */
export const routingOf = (definition: Definition, id: ItemId): readonly string[] => {
  const seen = new Set<ItemId>();
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const condition of conditionsAround(definition, next)) {
      if (!isOnAudience(condition)) found.add(canonicalJson(condition));
      waiting.push(...leavesOf(condition).flatMap((leaf) => ('item' in leaf ? [leaf.item] : [])));
    }
  }
  return [...found].sort();
};
