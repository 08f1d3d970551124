import type { Definition, Equivalence } from './definition.ts';
import type { Item } from './item.ts';
import { canonicalJson } from './canonical-json.ts';

/** What differs between two wordings of an item. Only the first three can be declared equivalent. */
export type ItemChange = 'text' | 'help' | 'labels' | 'type' | 'values' | 'direction' | 'audience' | 'revision';

const wordingChanges: readonly ItemChange[] = ['text', 'help', 'labels', 'revision'];

const scaleOf = (definition: Definition, item: Item) =>
  'scale' in item && item.scale !== undefined ? definition.scales[item.scale] : undefined;
const helpOf = (definition: Definition, item: Item) => (typeof item.help === 'string' ? definition.texts[item.help] : item.help);
const optionsOf = (item: Item) => ('options' in item ? (item.options ?? []) : []);

/** The aspects of an item that decide whether two measurements are of the same thing. */
const aspectsOf = (definition: Definition, item: Item): Record<ItemChange, unknown> => {
  const scale = scaleOf(definition, item);
  const points = [...(scale?.points ?? []), ...(scale?.nonSubstantive ?? [])];
  return {
    text: item.text,
    help: helpOf(definition, item) ?? null,
    labels: [...points, ...optionsOf(item)].map((point) => point.label),
    type: item.type,
    values: [
      points.map((point) => point.value),
      optionsOf(item).map((option) => option.id),
      item.type === 'multi' ? (item.max ?? null) : null,
    ],
    direction: item.type === 'likert' && item.reverse,
    audience: item.audience,
    revision: item.rev,
  };
};

const allChanges: readonly ItemChange[] = ['text', 'help', 'labels', 'type', 'values', 'direction', 'audience', 'revision'];

/** What differs between the same item in two definitions; a revision number alone is not a difference. */
export const changesOf = (before: readonly [Definition, Item], after: readonly [Definition, Item]): readonly ItemChange[] => {
  const earlier = aspectsOf(...before);
  const later = aspectsOf(...after);
  const changes = allChanges.filter((change) => canonicalJson(earlier[change]) !== canonicalJson(later[change]));
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
