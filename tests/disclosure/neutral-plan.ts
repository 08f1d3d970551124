import {
  DEFAULT_POLICY,
  type DisclosurePlan,
  type PlanAtom,
  type PlanItem,
  type ReadStructure,
  type ResponseRow,
} from '@takhoyde/analysis/disclosure';
import type { NeutralInput } from './neutral-input.ts';

/** Unit and level make an atom. */
export const atomIdOf = ({ unit, level }: { readonly unit: string; readonly level: string }): string => `${unit}|${level}`;

/**
 * The plan of a neutral input: every level is a group of its own, a person counts in an index with half of its items answered.
 * Classes of a scale are its lower half, its middle (when there is one) and its upper half.
 */
export function planOf(input: NeutralInput): DisclosurePlan {
  const { mean, share, five } = input.policy;
  return {
    policy: {
      ...DEFAULT_POLICY,
      mean,
      share,
      five,
      comments: Math.max(DEFAULT_POLICY.comments, share),
      sensitive: { mean, share, five },
    },
    levels: input.levels,
    levelGroups: input.levels.map((level) => ({ id: level, levels: [level] })),
    units: input.units.map(({ id, parent }) => ({ id, parentId: parent })),
    atoms: atomsOf(input),
    items: input.items.map((id) => itemOf(id, input.scale)),
    dimensions: input.dimensions.map(({ id, items }) => ({ id, itemIds: items, minAnsweredShare: 0.5 })),
  };
}

function atomsOf({ responses }: NeutralInput): PlanAtom[] {
  const atoms = new Map(responses.map((response) => [atomIdOf(response), response]));
  return [...atoms].map(([id, { unit, level }]) => ({ id, unitId: unit, levelIds: [level], coveredUnitIds: [unit] }));
}

function itemOf(id: string, { min, max }: NeutralInput['scale']): PlanItem {
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const middle = (min + max) / 2;
  return {
    kind: 'scale',
    id,
    min,
    max,
    isReversed: false,
    sensitivity: 'ordinary',
    minLeaders: 0,
    unfavourable: values.filter((value) => value < middle),
    favourable: values.filter((value) => value > middle),
  };
}

/** The responses of a neutral input, as a wave would hand them to the tally. */
export const rowsOf = ({ responses, items }: NeutralInput): ResponseRow[] =>
  responses.map((response) => ({
    atomId: atomIdOf(response),
    answers: Object.fromEntries(
      items.flatMap((item, index) => {
        const answer = response.answers[index] ?? null;
        return answer === null ? [] : [[item, answer]];
      }),
    ),
  }));

/** The wave's own units, and later ones when there are any. */
export function structuresOf({ units, laterStructure }: NeutralInput): { prefix: string; structure: ReadStructure }[] {
  const asUnits = (list: NeutralInput['units']) => list.map(({ id, parent }) => ({ id, parentId: parent }));
  const own = { prefix: '', structure: { units: asUnits(units) } };
  if (laterStructure === undefined) return [own];
  return [own, { prefix: 'later:', structure: { units: asUnits(laterStructure.units), crosswalk: laterStructure.crosswalk } }];
}
