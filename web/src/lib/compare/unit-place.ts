import type { Unit } from '@takhoyde/api/contract';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}
/** Where a unit lies in a structure: the way down to it, and what is right below. */
export interface UnitPlace {
  readonly path: readonly NamedUnit[];
  readonly children: readonly NamedUnit[];
}

const named = ({ id, name }: Unit): NamedUnit => ({ id, name });

/** The place of a unit; `undefined` when the structure does not have it. */
export const unitPlace = (units: readonly Unit[], unitId: string): UnitPlace | undefined => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const path: NamedUnit[] = [];
  for (let unit = byId.get(unitId); unit !== undefined; unit = unit.parentId === null ? undefined : byId.get(unit.parentId)) {
    path.unshift(named(unit));
  }
  return path.length === 0 ? undefined : { path, children: units.filter(({ parentId }) => parentId === unitId).map(named) };
};

/** A found unit with the names of what it lies under, nearest first and without the root, since many have the same name. */
export interface FoundUnit extends NamedUnit {
  readonly under: readonly string[];
}

const mostFound = 40;

const namesAbove = (units: readonly Unit[], unitId: string): string[] =>
  (unitPlace(units, unitId)?.path ?? [])
    .slice(1, -1)
    .map(({ name }) => name)
    .reverse();

/** What a search found: the first of them, and how many there are. */
export interface FoundUnits {
  readonly units: readonly FoundUnit[];
  readonly totalCount: number;
}

/** Units whose name holds the words, upper and lower case alike. Edges: nothing for no words; at most 40 are listed. */
export const findUnits = (units: readonly Unit[], words: string): FoundUnits => {
  const wanted = words.trim().toLocaleLowerCase('nb');
  const matching = wanted === '' ? [] : units.filter(({ name }) => name.toLocaleLowerCase('nb').includes(wanted));
  const first = matching.slice(0, mostFound);
  return { units: first.map((unit) => ({ ...named(unit), under: namesAbove(units, unit.id) })), totalCount: matching.length };
};
