import type { FigureSet } from '@takhoyde/analysis/disclosure';
import type { IndexFigure, ItemFigure } from '../contract/index.ts';
import { contractIndex, contractItem } from './contract-figures.ts';
import type { GroupFigures, UnitFigures } from './unit-figures.ts';

/** What is hidden for too few answers need not be written: absence says it. Other reasons are kept, in words for the reader. */
const worthKeeping = <Figure extends IndexFigure | ItemFigure>(
  figures: readonly (readonly [string, Figure])[],
): Record<string, Figure> =>
  Object.fromEntries(figures.filter(([, figure]) => figure.kind === 'shown' || figure.because !== 'too-few'));

const groupOf = ({ indices, items }: Pick<FigureSet, 'indices' | 'items'>): GroupFigures => ({
  indices: worthKeeping(Object.entries(indices).map(([id, figure]) => [id, contractIndex(figure)] as const)),
  items: worthKeeping(Object.entries(items).map(([id, figure]) => [id, contractItem(figure)] as const)),
});

const hasAnything = ({ indices, items }: GroupFigures): boolean =>
  [...Object.values(indices), ...Object.values(items)].some((figure) => figure.kind === 'shown');

/**
 * Figure sets, gathered by unit. The statements are kept for everybody in a unit; level groups keep their indices.
 * Units of which nothing can be shown are not there.
 */
export const unitFiguresOf = (sets: readonly FigureSet[]): ReadonlyMap<string, UnitFigures> => {
  const units = new Map<
    string,
    { response: FigureSet['response']; coverage: FigureSet['coverage']; groups: Record<string, GroupFigures> }
  >();
  for (const set of sets) {
    const group = groupOf(set.groupId === 'all' ? set : { ...set, items: {} });
    const isAll = set.groupId === 'all';
    if (!isAll && !hasAnything(group)) continue;
    const hidden = { kind: 'hidden', because: 'too-few' } as const;
    const unit = units.get(set.unitId) ?? { response: hidden, coverage: hidden, groups: {} };
    units.set(set.unitId, {
      response: isAll ? set.response : unit.response,
      coverage: isAll ? set.coverage : unit.coverage,
      groups: { ...unit.groups, [set.groupId]: group },
    });
  }
  return new Map([...units].filter(([, { groups }]) => Object.values(groups).some(hasAnything)));
};
