import { compareDefinitions, type Definition, itemOf } from '@takhoyde/survey-definitions';
import type { ItemChange, VersionComparison } from '../contract/index.ts';

type ItemVerdict = ReturnType<typeof compareDefinitions>['items'][number];

const itemChange = (before: Definition, after: Definition, comparison: ItemVerdict): ItemChange => ({
  item: comparison.item,
  verdict: comparison.verdict,
  changes: 'changes' in comparison ? [...comparison.changes] : [],
  reasons: 'reasons' in comparison ? [...comparison.reasons] : [],
  before: itemOf(before, comparison.item)?.text ?? null,
  after: itemOf(after, comparison.item)?.text ?? null,
});

const nameless = { nb: '', nn: '', en: '' };

/** What differs between two versions, in the words of the contract. The verdicts are those that comparisons of results use. */
export const compareVersions = (before: Definition, after: Definition): VersionComparison => {
  const { items, dimensions, versionStep } = compareDefinitions(before, after);
  const nameOf = (id: string) => [...after.dimensions, ...before.dimensions].find((dimension) => dimension.id === id)?.name;
  return {
    from: before.version,
    to: after.version,
    items: items.map((comparison) => itemChange(before, after, comparison)),
    dimensions: dimensions.map(({ dimension, verdict, commonItems }) => ({
      dimension,
      name: nameOf(dimension) ?? nameless,
      verdict,
      commonItems: [...commonItems],
    })),
    versionStep,
  };
};
