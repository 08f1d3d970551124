import type { PlannedUnitTold, ReformAlternative, ReformFinding } from '@takhoyde/api/contract';

/** Somewhere a unit can be moved to, and where that lies. */
export interface MoveTarget {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

const mostFound = 40;
const mostRows = 100;

const pathTo = (units: ReadonlyMap<string, PlannedUnitTold>, unitId: string): PlannedUnitTold[] => {
  const path: PlannedUnitTold[] = [];
  for (let unit = units.get(unitId); unit !== undefined; unit = units.get(unit.parentId ?? '')) path.unshift(unit);
  return path;
};

/** A unit as a choice shows it: under the names of what it lies in. */
const placeOf = (units: ReadonlyMap<string, PlannedUnitTold>, { id, name }: PlannedUnitTold): MoveTarget => {
  const above = pathTo(units, id).slice(1, -1);
  return { id, name, group: above.map((unit) => unit.name).join(' › ') };
};

/** Units that another can hang below: those of the types above it, with where they lie, but none of its own. */
const moveTargets = (units: ReadonlyMap<string, PlannedUnitTold>, unit: PlannedUnitTold): MoveTarget[] => {
  const above = pathTo(units, unit.id).slice(0, -1).reverse();
  const types = [...new Set(above.filter(({ depth }) => depth > 0).map(({ unitType }) => unitType))];
  const isBelow = (other: PlannedUnitTold): boolean => pathTo(units, other.id).some(({ id }) => id === unit.id);
  const top = above.at(-1);
  const all = [...units.values()];
  const targets = types.flatMap((type) =>
    all
      .filter((other) => other.unitType === type && other.id !== unit.parentId && !isBelow(other))
      .map((other) => placeOf(units, other)),
  );
  return top === undefined || unit.parentId === top.id ? targets : [...targets, { id: top.id, name: top.name, group: '' }];
};

/** Types of units below some units, the uppermost first: what can be merged along. */
const typesBelow = (units: ReadonlyMap<string, PlannedUnitTold>, type: string): string[] => {
  const below = [...units.values()].filter((unit) =>
    pathTo(units, unit.parentId ?? '').some(({ unitType }) => unitType === type),
  );
  const depths = new Map<string, number>();
  for (const { unitType, depth } of below) depths.set(unitType, Math.min(depth, depths.get(unitType) ?? depth));
  return [...depths].sort(([, one], [, other]) => one - other).map(([unitType]) => unitType);
};

const sendable: readonly ReformFinding['rule'][] = ['shares-off', 'not-mapped', 'closed-with-people', 'target-missing'];

/** Units whose people have nowhere to go, and where they could: all that is planned, only when somebody needs it. */
const sendingOf = ({ findings }: ReformAlternative, units: ReadonlyMap<string, PlannedUnitTold>) => {
  const lost = findings.filter(({ rule }) => sendable.includes(rule));
  const targets =
    lost.length === 0 ? [] : [...units.values()].filter(({ depth }) => depth > 0).map((unit) => placeOf(units, unit));
  return { findings: [...new Map(lost.map((finding) => [finding.unitId, finding])).values()], targets };
};

const lineOf = ({ id, name, unitType, headcount, grade }: PlannedUnitTold) => ({ id, name, unitType, headcount, grade });
/** A unit as a list shows it. */
export type UnitLine = ReturnType<typeof lineOf>;

const toolsOf = (units: ReadonlyMap<string, PlannedUnitTold>, unit: PlannedUnitTold, parents: ReadonlySet<string | null>) => {
  const equals = [...units.values()].filter(({ unitType, id }) => unitType === unit.unitType && id !== unit.id);
  const siblings = equals.filter(({ parentId }) => parentId === unit.parentId);
  const parent = units.get(unit.parentId ?? '');
  const sameParentType = parent === undefined ? [] : [...units.values()].filter(({ unitType }) => unitType === parent.unitType);
  return {
    isTop: unit.parentId === null,
    hasBelow: parents.has(unit.id),
    moveTargets: moveTargets(units, unit),
    mergeable: siblings.map(({ id, name }) => ({ id, name })),
    alikeTypes: parents.has(unit.id) ? typesBelow(units, unit.unitType) : [],
    splitParents: sameParentType.map((other) => placeOf(units, other)),
    parentId: unit.parentId,
    types: [...new Set([...units.values()].map(({ unitType }) => unitType))],
  };
};
/** What can be done with a unit. */
export type UnitTools = ReturnType<typeof toolsOf>;

/**
 * What the page of an alternative shows: the unit that is looked at, what lies right below it and what can be done with it. Of 2 800
 * units only these leave the server. Edges: no unit is the whole organisation; one that is gone counts as none.
 */
export const alternativePage = (told: ReformAlternative, asked: { unitId: string | null; search: string }) => {
  const units = new Map(told.units.map((unit) => [unit.id, unit]));
  const parents: ReadonlySet<string | null> = new Set(told.units.map(({ parentId }) => parentId));
  const top = told.units.find(({ parentId }) => parentId === null);
  const unit = units.get(asked.unitId ?? '') ?? top;
  const wanted = asked.search.trim().toLocaleLowerCase('nb');
  const found =
    wanted === '' ? [] : told.units.filter(({ name, id }) => `${name} ${id}`.toLocaleLowerCase('nb').includes(wanted));
  const { units: _units, rows, ...rest } = told;
  return {
    ...rest,
    rows: rows.slice(0, mostRows),
    rowCount: rows.length,
    unit: unit === undefined ? undefined : { ...lineOf(unit), wholeShare: unit.wholeShare },
    isWhole: unit === top,
    path: unit === undefined ? [] : pathTo(units, unit.id).map(({ id, name }) => ({ id, name })),
    below: told.units.filter(({ parentId }) => parentId === unit?.id).map(lineOf),
    tools: unit === undefined ? undefined : toolsOf(units, unit, parents),
    found: found.slice(0, mostFound).map((hit) => ({
      ...lineOf(hit),
      place: pathTo(units, hit.parentId ?? '')
        .slice(2)
        .map(({ name }) => name)
        .join(' › '),
    })),
    sending: sendingOf(told, units),
    foundCount: found.length,
    search: asked.search.trim(),
  };
};
/** The page of an alternative, as its components get it. */
export type AlternativePage = ReturnType<typeof alternativePage>;
