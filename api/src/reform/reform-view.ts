import { comparabilityGrade, wholeShares } from '@takhoyde/analysis';
import type { ComparabilityGrade } from '../contract/index.ts';
import { plannedHeadcounts, type PlannedHeadcounts } from './planned-headcounts.ts';
import { type EarlierUnit, inTreeOrder, peopleIn, type PlannedStructure, type PlannedUnit } from './planned-structure.ts';
import { virksomhetOf } from './virksomheter.ts';

/** People on their way from a unit's virksomhet to another: one row of the crosswalk, looked up on both sides. */
export interface Move {
  readonly from: EarlierUnit;
  readonly to: PlannedUnit | null;
  readonly fromVirksomhet: EarlierUnit;
  readonly toVirksomhet: PlannedUnit | null;
  readonly share: number;
  /** Of the earlier unit's people, those who go this way. */
  readonly people: number;
}

/** Comparability of a planned unit with the people it is made of. */
export interface Comparability {
  readonly grade: ComparabilityGrade;
  readonly wholeShare: number | null;
}

/** A planned structure, looked at once: everything that checks, pictures and counts are made from. */
export interface ReformView {
  readonly earlier: readonly EarlierUnit[];
  /** In the order of the tree. */
  readonly planned: readonly PlannedUnit[];
  readonly structure: PlannedStructure;
  readonly moves: readonly Move[];
  readonly headcounts: PlannedHeadcounts;
  readonly comparability: ReadonlyMap<string, Comparability>;
  readonly earlierVirksomheter: ReadonlyMap<string, EarlierUnit>;
  readonly plannedVirksomheter: ReadonlyMap<string, PlannedUnit>;
  /** For each earlier virksomhet, the planned one that most of its people go to. */
  readonly mainSuccessors: ReadonlyMap<string, string>;
}

const movesOf = (view: Pick<ReformView, 'earlier' | 'structure' | 'earlierVirksomheter' | 'plannedVirksomheter'>): Move[] => {
  const earlier = new Map(view.earlier.map((unit) => [unit.id, unit]));
  const planned = new Map(view.structure.units.map((unit) => [unit.id, unit]));
  return view.structure.rows.flatMap(({ fromUnitId, toUnitId, share }): Move[] => {
    const from = earlier.get(fromUnitId);
    if (from === undefined) return [];
    const to = planned.get(toUnitId ?? '') ?? null;
    return [
      {
        from,
        to,
        fromVirksomhet: view.earlierVirksomheter.get(fromUnitId) ?? from,
        toVirksomhet: to === null ? null : (view.plannedVirksomheter.get(to.id) ?? to),
        share,
        people: peopleIn(from) * (to === null ? 1 : share),
      },
    ];
  });
};

const mainSuccessorsOf = (moves: readonly Move[]): ReadonlyMap<string, string> => {
  const people = new Map<string, Map<string, number>>();
  for (const { fromVirksomhet, toVirksomhet, people: count } of moves) {
    if (toVirksomhet === null) continue;
    const there = people.get(fromVirksomhet.id) ?? new Map<string, number>();
    there.set(toVirksomhet.id, (there.get(toVirksomhet.id) ?? 0) + count);
    people.set(fromVirksomhet.id, there);
  }
  const mostOf = (there: ReadonlyMap<string, number>): string =>
    [...there].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? '';
  return new Map([...people].map(([id, there]) => [id, mostOf(there)]));
};

const gradesOf = ({ units, rows }: PlannedStructure, earlier: readonly EarlierUnit[]): ReadonlyMap<string, Comparability> => {
  const crosswalk = rows.map(({ fromUnitId, toUnitId, share }) => ({ from: fromUnitId, to: toUnitId, share }));
  const people = new Map(earlier.map((unit) => [unit.id, peopleIn(unit)]));
  return new Map(
    wholeShares(units, crosswalk, people).map(({ unitId, wholeShare }) => [
      unitId,
      { wholeShare, grade: comparabilityGrade({ wholeShare }) },
    ]),
  );
};

/** Rows to units that are there, from units that are there, in a tree: what can be counted of a draft that still has faults. */
const countable = ({ units, rows }: PlannedStructure): PlannedStructure => {
  const ids = new Set(units.map(({ id }) => id));
  const isSafe = new Set<string>();
  const tree = inTreeOrder(
    units.map((unit) => (unit.parentId !== null && !ids.has(unit.parentId) ? { ...unit, parentId: null } : unit)),
  );
  for (const unit of tree) if (unit.parentId === null || isSafe.has(unit.parentId)) isSafe.add(unit.id);
  return {
    units: tree.filter(({ id }) => isSafe.has(id)),
    rows: rows.filter((row) => row.toUnitId === null || isSafe.has(row.toUnitId)),
  };
};

/** Looks at a planned structure beside the earlier one. A draft with faults is looked at as far as it holds together. */
export const viewReform = (told: PlannedStructure, earlier: readonly EarlierUnit[]): ReformView => {
  const structure = countable(told);
  const earlierVirksomheter = virksomhetOf(earlier);
  const plannedVirksomheter = virksomhetOf(structure.units);
  const moves = movesOf({ earlier, structure, earlierVirksomheter, plannedVirksomheter });
  return {
    earlier,
    planned: structure.units,
    structure,
    moves,
    headcounts: plannedHeadcounts(structure, earlier),
    comparability: gradesOf(structure, earlier),
    earlierVirksomheter,
    plannedVirksomheter,
    mainSuccessors: mainSuccessorsOf(moves),
  };
};

/** Whether people go another way than most of their virksomhet. */
export const isCrossing = ({ fromVirksomhet, toVirksomhet }: Move, { mainSuccessors }: ReformView): boolean =>
  toVirksomhet !== null && mainSuccessors.get(fromVirksomhet.id) !== toVirksomhet.id;
