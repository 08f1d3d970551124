import type { FigureSet } from '@takhoyde/analysis/disclosure';
import type { GroupFigures, UnitFigures } from './unit-figures.ts';

type Group = { -readonly [Key in keyof GroupFigures]: GroupFigures[Key] };

/** What is hidden for too few answers need not be written: absence says it. Other reasons are kept, in words for the reader. */
const worthKeeping = <Figure extends { readonly kind: string }>(figures: Readonly<Record<string, Figure>>): Record<string, Figure> =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure.kind === 'shown' || ('because' in figure && figure.because !== 'too-few')));

const groupOf = ({ indices, items }: FigureSet): Group => ({ indices: worthKeeping(indices), items: worthKeeping(items) }) as Group;

const hasAnything = ({ indices, items }: Group): boolean =>
  [...Object.values(indices), ...Object.values(items)].some((figure) => figure.kind === 'shown');

/**
 * Figure sets, gathered by unit. The statements are kept for everybody in a unit; level groups keep their indices.
 * Units of which nothing can be shown are not there.
 */
export const unitFiguresOf = (sets: readonly FigureSet[]): ReadonlyMap<string, UnitFigures> => {
  const units = new Map<string, { response: FigureSet['response']; coverage: FigureSet['coverage']; groups: Record<string, Group> }>();
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
