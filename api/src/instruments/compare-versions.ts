import { compareDefinitions, type Definition, type ItemComparison, itemOf } from '@takhoyde/survey-definitions';
import type { ItemChange, VersionComparison } from '../contract/index.ts';
import { indexItemIds } from '../release/index-items.ts';

const itemChange = (before: Definition, after: Definition, comparison: ItemComparison): ItemChange => ({
  item: comparison.item,
  verdict: comparison.verdict,
  changes: 'changes' in comparison ? [...comparison.changes] : [],
  reasons: 'reasons' in comparison ? [...comparison.reasons] : [],
  before: itemOf(before, comparison.item)?.text ?? null,
  after: itemOf(after, comparison.item)?.text ?? null,
});

const dimensionOf = (definition: Definition, id: string) => definition.dimensions.find((dimension) => dimension.id === id);

/** The items of a theme whose answers make its index: fewer than it has where some of them rotate. */
const indexOf = (definition: Definition, id: string): readonly string[] => {
  const dimension = dimensionOf(definition, id);
  return dimension === undefined ? [] : indexItemIds(definition, dimension);
};

type Dimension = VersionComparison['dimensions'][number];

/** An index is the same only when it is worked out from the same items: one that began to rotate is in it no more. */
const verdictOf = (
  before: Definition,
  after: Definition,
  { dimension, verdict }: Omit<Dimension, 'name'>,
): Dimension['verdict'] => {
  const [earlier, later] = [before, after].map((definition) => [...indexOf(definition, dimension)].sort().join());
  return verdict === 'same-items' && earlier !== later ? 'items-changed' : verdict;
};

const nameless = { nb: '', nn: '', en: '' };

/** What differs between two versions, in the words of the contract. The verdicts are those that comparisons of results use. */
export const compareVersions = (before: Definition, after: Definition): VersionComparison => {
  const { items, dimensions, versionStep } = compareDefinitions(before, after);
  return {
    from: before.version,
    to: after.version,
    items: items.map((comparison) => itemChange(before, after, comparison)),
    dimensions: dimensions.map(({ dimension, verdict, commonItems }) => ({
      dimension,
      name: (dimensionOf(after, dimension) ?? dimensionOf(before, dimension))?.name ?? nameless,
      verdict: verdictOf(before, after, { dimension, verdict, commonItems: [...commonItems] }),
      commonItems: commonItems.filter((id) => indexOf(before, dimension).includes(id) && indexOf(after, dimension).includes(id)),
    })),
    versionStep,
  };
};
