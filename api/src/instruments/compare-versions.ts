import { compareDefinitions, type Definition, type ItemComparison, itemOf } from '@takhoyde/survey-definitions';
import type { ItemChange, VersionComparison } from '../contract/index.ts';

const itemChange = (before: Definition, after: Definition, comparison: ItemComparison): ItemChange => ({
  item: comparison.item,
  verdict: comparison.verdict,
  changes: 'changes' in comparison ? [...comparison.changes] : [],
  reasons: 'reasons' in comparison ? [...comparison.reasons] : [],
  before: itemOf(before, comparison.item)?.text ?? null,
  after: itemOf(after, comparison.item)?.text ?? null,
});

const dimensionOf = (definition: Definition, id: string) => definition.dimensions.find((dimension) => dimension.id === id);

const nameless = { nb: '', nn: '', en: '' };

/** What differs between two versions, in the words of the contract. The verdicts are those that comparisons of results use. */
export const compareVersions = (before: Definition, after: Definition): VersionComparison => {
  const { items, dimensions, rotation, context, versionStep } = compareDefinitions(before, after);
  return {
    from: before.version,
    to: after.version,
    items: items.map((comparison) => itemChange(before, after, comparison)),
    dimensions: dimensions.map(({ dimension, verdict, commonItems }) => ({
      dimension,
      name: (dimensionOf(after, dimension) ?? dimensionOf(before, dimension))?.name ?? nameless,
      verdict,
      commonItems: [...commonItems],
    })),
    rotation: rotation.map((line) => ({ ...line })),
    context: { ...context, moved: [...context.moved], introduced: [...context.introduced] },
    versionStep,
  };
};
