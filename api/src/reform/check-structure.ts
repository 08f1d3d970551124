import type { ReformFinding } from '../contract/index.ts';
import { type EarlierUnit, inTreeOrder, peopleIn, type PlannedStructure } from './planned-structure.ts';
import { isCrossing, type ReformView } from './reform-view.ts';

type Rule = ReformFinding['rule'];
interface Place {
  readonly id: string;
  readonly name: string;
}

/** As the file of a crosswalk has it. */
const shareTolerance = 1e-6;

const finding = (
  rule: Rule,
  { id, name }: Place,
  { stops = true, other = null, amount = null }: { stops?: boolean; other?: string | null; amount?: number | null } = {},
): ReformFinding => ({ rule, stops, unitId: id, unitName: name, otherName: other, amount });

const treeFindings = ({ units }: PlannedStructure): ReformFinding[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const placed = new Set<string>();
  for (const { id, parentId } of inTreeOrder(units)) if (parentId === null || placed.has(parentId)) placed.add(id);
  const tops = units.filter(({ parentId }) => parentId === null);
  const lost = units.filter(({ parentId }) => parentId !== null && !byId.has(parentId));
  const belowLost = new Set(lost.map(({ id }) => id));
  for (const id of belowLost) for (const unit of units) if (unit.parentId === id) belowLost.add(unit.id);
  const circling = units.filter(({ id }) => !placed.has(id) && !belowLost.has(id));
  return [
    ...(tops.length === 1 ? [] : [finding('not-one-top', tops[0] ?? { id: '', name: '' }, { amount: tops.length })]),
    ...lost.map((unit) => finding('parent-missing', unit, { other: unit.parentId })),
    ...circling.map((unit) => finding('cycle', unit, { other: byId.get(unit.parentId ?? '')?.name ?? null })),
  ];
};

const rowFindings = ({ units, rows }: PlannedStructure, earlier: readonly EarlierUnit[]): ReformFinding[] => {
  const [from, to] = [new Map(earlier.map((unit) => [unit.id, unit])), new Set(units.map(({ id }) => id))];
  const placeOf = (id: string): Place => ({ id, name: from.get(id)?.name ?? id });
  const told = new Set<string>();
  return rows.flatMap(({ fromUnitId, toUnitId }): ReformFinding[] => {
    const key = JSON.stringify([fromUnitId, toUnitId]);
    const isTwice = told.has(key);
    told.add(key);
    return [
      ...(from.has(fromUnitId) ? [] : [finding('source-unknown', placeOf(fromUnitId))]),
      ...(toUnitId === null || to.has(toUnitId) ? [] : [finding('target-missing', placeOf(fromUnitId), { other: toUnitId })]),
      ...(isTwice ? [finding('told-twice', placeOf(fromUnitId), { other: toUnitId })] : []),
    ];
  });
};

const shareFindings = ({ rows }: PlannedStructure, earlier: readonly EarlierUnit[]): ReformFinding[] => {
  const sums = new Map<string, number>();
  for (const { fromUnitId, share } of rows) sums.set(fromUnitId, (sums.get(fromUnitId) ?? 0) + share);
  return earlier.flatMap((unit): ReformFinding[] => {
    const sum = sums.get(unit.id);
    if (sum === undefined) return [finding('not-mapped', unit, { amount: peopleIn(unit) })];
    if (sum === 0) {
      const people = peopleIn(unit);
      return people === 0 ? [] : [finding('closed-with-people', unit, { stops: false, amount: people })];
    }
    return Math.abs(sum - 1) < shareTolerance ? [] : [finding('shares-off', unit, { amount: sum })];
  });
};

const peopleFindings = ({ planned, structure, headcounts }: ReformView): ReformFinding[] => {
  const parents = new Set(planned.map(({ parentId }) => parentId));
  const reached = new Set(structure.rows.map(({ toUnitId }) => toUnitId));
  return planned.flatMap((unit): ReformFinding[] => {
    if (parents.has(unit.id)) return [];
    const people = Object.values(headcounts.get(unit.id) ?? {}).reduce((total, count) => total + count, 0);
    if (!reached.has(unit.id)) return [finding('nobody-comes', unit, { stops: false, amount: people })];
    return people === 0 ? [finding('empty-unit', unit, { stops: false })] : [];
  });
};

const nameFindings = ({ planned }: ReformView): ReformFinding[] => {
  const byId = new Map(planned.map((unit) => [unit.id, unit]));
  const groups = Map.groupBy(planned, ({ parentId, name }) => JSON.stringify([parentId, name]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    return [
      finding('same-name', first, { stops: false, other: byId.get(first.parentId ?? '')?.name ?? null, amount: group.length }),
    ];
  });
};

const movedTasks = (view: ReformView): ReformFinding[] => {
  const crossing = Map.groupBy(
    view.moves.filter((move) => isCrossing(move, view) && move.people > 0),
    ({ fromVirksomhet, toVirksomhet }) => JSON.stringify([fromVirksomhet.id, toVirksomhet?.id]),
  );
  return [...crossing.values()].flatMap((moves) => {
    const [first] = moves;
    if (first === undefined) return [];
    const people = moves.reduce((total, move) => total + move.people, 0);
    const other = first.toVirksomhet?.name ?? null;
    return [finding('tasks-moved', first.fromVirksomhet, { stops: false, other, amount: Math.round(people * 10) / 10 })];
  });
};

/**
 * Everything that is wrong with a planned structure, and what is worth knowing about it, each with where. What stops a commit comes
 * first: shares that do not add up to 1, units that are not told of, targets and parents that are not there, cycles.
 */
export const checkStructure = (told: PlannedStructure, view: ReformView): ReformFinding[] => [
  ...treeFindings(told),
  ...rowFindings(told, view.earlier),
  ...shareFindings(told, view.earlier).sort((one, other) => Number(other.stops) - Number(one.stops)),
  ...peopleFindings(view),
  ...movedTasks(view),
  ...nameFindings(view),
];
