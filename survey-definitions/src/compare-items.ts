import type { Definition, Equivalence } from './definition.ts';
import type { Item } from './item.ts';
import { audiencesOf, routingOf } from './routing.ts';
import { canonicalJson } from './canonical-json.ts';
import { isRelabelledCrosswise, type Labelled } from './relabelled-crosswise.ts';

/** What differs between two wordings of an item. Only text, help, labels and revision can be declared equivalent. */
export type ItemChange =
  'text' | 'help' | 'labels' | 'type' | 'values' | 'direction' | 'scoring' | 'audience' | 'routing' | 'revision';

const wordingChanges: readonly ItemChange[] = ['text', 'help', 'labels', 'revision'];

const scaleOf = (definition: Definition, item: Item) =>
  'scale' in item && item.scale !== undefined ? definition.scales[item.scale] : undefined;
const helpOf = (definition: Definition, item: Item) => (typeof item.help === 'string' ? definition.texts[item.help] : item.help);
const optionsOf = (item: Item) => ('options' in item ? (item.options ?? []) : []);

const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

const pointsOf = (definition: Definition, item: Item) => {
  const scale = scaleOf(definition, item);
  return [...(scale?.points ?? []), ...(scale?.nonSubstantive ?? [])];
};

/** Every answer that can be given and what it is called. */
const labelledOf = (definition: Definition, item: Item): readonly Labelled[] => [
  ...pointsOf(definition, item).map(({ value, label }) => ({ key: String(value), label })),
  ...optionsOf(item).map(({ id, label }) => ({ key: id, label })),
];

/** How a mean and a share of those who agree are reckoned from the answers. */
const scoringOf = (definition: Definition, item: Item) => {
  const scale = scaleOf(definition, item);
  return scale === undefined ? null : [scale.scoring, ascending(scale.favourable), ascending(scale.unfavourable)];
};

/** The aspects of an item that decide whether two measurements are of the same thing. */
const aspectsOf = (definition: Definition, item: Item): Record<ItemChange, unknown> => ({
  text: item.text,
  help: helpOf(definition, item) ?? null,
  labels: labelledOf(definition, item).map(({ label }) => label),
  type: item.type,
  values: [
    pointsOf(definition, item).map((point) => point.value),
    optionsOf(item).map((option) => [option.id, option.exclusive]),
    item.type === 'multi' ? (item.max ?? null) : null,
  ],
  direction: item.type === 'likert' && item.reverse,
  scoring: scoringOf(definition, item),
  audience: audiencesOf(definition, item),
  routing: routingOf(definition, item.id),
  revision: item.rev,
});

const allChanges: readonly ItemChange[] = [
  'text',
  'help',
  'labels',
  'type',
  'values',
  'direction',
  'scoring',
  'audience',
  'routing',
  'revision',
];

/** What differs between the same item in two definitions; a revision number alone is not a difference. */
export const changesOf = (before: readonly [Definition, Item], after: readonly [Definition, Item]): readonly ItemChange[] => {
  const earlier = aspectsOf(...before);
  const later = aspectsOf(...after);
  const isCrosswise = isRelabelledCrosswise(labelledOf(...before), labelledOf(...after));
  const changes = allChanges.filter(
    (change) =>
      canonicalJson(earlier[change]) !== canonicalJson(later[change]) ||
      // words that have moved to another answer turn its meaning round, though each answer keeps its number
      (change === 'values' && isCrosswise),
  );
  return changes.every((change) => change === 'revision') ? [] : changes;
};

/** The recorded decisions that lead from one revision to another, one step after the other; empty when they don't reach it. */
const decisionsBetween = (equivalences: readonly Equivalence[], fromRev: number, toRev: number): readonly Equivalence[] => {
  const path: Equivalence[] = [];
  let rev = fromRev;
  while (rev < toRev) {
    const step = equivalences.find((line) => line.fromRev === rev && line.toRev > rev && line.toRev <= toRev);
    if (step === undefined) return [];
    path.push(step);
    rev = step.toRev;
  }
  return path;
};

/** The reasons why a changed wording still measures the same; empty when nobody recorded any or when more than words changed. */
export const reasonsForEquivalence = (
  changes: readonly ItemChange[],
  before: Item,
  after: Item,
  equivalences: readonly Equivalence[],
): readonly string[] => {
  if (!changes.every((change) => wordingChanges.includes(change))) return [];
  const ofItem = equivalences.filter((line) => line.item === after.id);
  return decisionsBetween(ofItem, before.rev, after.rev).map((line) => line.reason);
};
