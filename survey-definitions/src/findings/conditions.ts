import { maxConditionDepth, type Condition } from '../condition.ts';
import type { Definition } from '../definition.ts';
import type { FindingRule } from '../finding-rule.ts';
import type { RuleFinding } from '../finding.ts';
import type { Item } from '../item.ts';
import { isAtOrAbove } from '../node-type.ts';
import { itemOf, lowestNodeTypeOfItem } from '../reporting-rules.ts';
import { conditionsOf, depthOf, leavesOf, placesOf, type PlacedCondition } from './walk-definition.ts';

type ItemLeaf = Extract<Condition, { item: string }>;

const structural = ['unit', 'level'];
const audiences = ['leaders', 'employees'];

const finding = (placed: PlacedCondition, rule: FindingRule, message: string): RuleFinding => ({
  rule,
  id: placed.id,
  path: placed.path,
  message,
});

/** Values an item can be answered with, as a condition would write them. */
const valuesOf = (definition: Definition, item: Item): readonly (string | number)[] => {
  if ('options' in item && item.options !== undefined) return item.options.map((option) => option.id);
  const scale = 'scale' in item && item.scale !== undefined ? definition.scales[item.scale] : undefined;
  return [...(scale?.points ?? []), ...(scale?.nonSubstantive ?? [])].map((point) => point.value);
};

const findAttributeFaults = (definition: Definition, placed: PlacedCondition, leaf: Condition): RuleFinding[] => {
  if (!('attr' in leaf)) return [];
  if (structural.includes(leaf.attr)) {
    return [
      finding(
        placed,
        'condition-on-structure',
        `units and levels are not part of a definition; ask for audience instead of ${leaf.attr}`,
      ),
    ];
  }
  if (leaf.attr !== 'audience') {
    return definition.attributes.includes(leaf.attr)
      ? []
      : [finding(placed, 'condition-unknown', `there is no attribute ${leaf.attr}`)];
  }
  const unknown = leaf.in.filter((value) => !audiences.includes(value));
  return unknown.map((value) => finding(placed, 'condition-unknown', `audience is leaders or employees, not ${value}`));
};

const findValueFaults = (definition: Definition, placed: PlacedCondition, leaf: ItemLeaf, item: Item): RuleFinding[] => {
  const wanted = 'in' in leaf ? leaf.in : [leaf.includes];
  const isRightWord = 'includes' in leaf === (item.type === 'multi');
  if (!isRightWord || item.type === 'open') {
    return [
      finding(
        placed,
        'condition-wrong-word',
        `${item.id} is ${item.type}: "includes" asks a multi item, "in" a likert or single one, nothing asks free text`,
      ),
    ];
  }
  const known = valuesOf(definition, item);
  return wanted
    .filter((value) => !known.includes(value))
    .map((value) => finding(placed, 'condition-unknown', `${item.id} can't be answered with ${value}`));
};

type Read = { definition: Definition; places: ReadonlyMap<string, number> };

const findItemFaults = ({ definition, places }: Read, placed: PlacedCondition, leaf: Condition): RuleFinding[] => {
  if (!('item' in leaf)) return [];
  const item = itemOf(definition, leaf.item);
  if (item === undefined) return [finding(placed, 'condition-unknown', `there is no item ${leaf.item}`)];
  const isLater = (places.get(leaf.item) ?? -1) >= placed.before;
  const late = isLater
    ? [finding(placed, 'condition-on-later-item', `${leaf.item} comes later; a condition asks what is already answered`)]
    : [];
  return [...late, ...findValueFaults(definition, placed, leaf, item)];
};

/** A condition must ask something that exists, that is answered by then, and with a word that fits. */
export const findConditionFaults = (definition: Definition): readonly RuleFinding[] => {
  const read = { definition, places: placesOf(definition) };
  return conditionsOf(definition).flatMap((placed) => {
    if (depthOf(placed.condition) > maxConditionDepth) {
      return [
        finding(placed, 'condition-too-deep', `conditions lie at most ${maxConditionDepth} deep; nobody can check this one`),
      ];
    }
    return leavesOf(placed.condition).flatMap((leaf) => [
      ...findAttributeFaults(definition, placed, leaf),
      ...findItemFaults(read, placed, leaf),
    ]);
  });
};

/** The items a condition asks about, each once. */
const askedItems = (condition: Condition): readonly string[] => [
  ...new Set(leavesOf(condition).flatMap((leaf) => ('item' in leaf ? [leaf.item] : []))),
];

/** As many of what hangs on an item are named; the reader finds the others beside them. */
const maxNamedCount = 5;

/**
 * The number of answers to a routed item tells how the routing item was answered. So an item that hangs on a restricted one
 * must be restricted at least as strictly, or the restricted one is reached below its level.
 */
export const findReachableRestrictedItems = (definition: Definition): readonly RuleFinding[] => {
  const lowestOf = new Map(definition.items.map(({ id }) => [id, lowestNodeTypeOfItem(definition, id)]));
  return conditionsOf(definition).flatMap((placed) =>
    askedItems(placed.condition).flatMap((asked) => {
      const lowest = lowestOf.get(asked);
      if (lowest === undefined) return [];
      const open = placed.guarded.filter((id) => !isAtOrAbove(lowestOf.get(id) ?? 'niva4', lowest));
      const named = open.slice(0, maxNamedCount).join(', ');
      const message = `${named} hangs on ${asked}, which is restricted to ${lowest}; restrict it as well, or its count gives ${asked} away`;
      return open.length === 0 ? [] : [{ rule: 'restricted-item-reachable', id: asked, path: placed.path, message }];
    }),
  );
};

/** A section or line that asks for one audience, around an item for the other, is asked of nobody. */
export const findItemsShownToNobody = (definition: Definition): readonly RuleFinding[] =>
  conditionsOf(definition).flatMap((placed) => {
    const { condition } = placed;
    if (!('attr' in condition) || condition.attr !== 'audience') return [];
    const lost = placed.guarded.filter((id) => {
      const audience = itemOf(definition, id)?.audience ?? 'all';
      return audience !== 'all' && !condition.in.includes(audience);
    });
    return lost.map((id) => ({
      rule: 'shown-to-nobody',
      id,
      path: placed.path,
      message: `${id} is for another audience than its condition asks for`,
    }));
  });
