import type { Unit } from '@takhoyde/api/contract';

/** A virksomhet (or what lies above all of them) with how much is below it. */
export interface OutlineUnit {
  readonly id: string;
  readonly name: string;
  readonly unitCount: number;
  readonly headcount: number;
  /** The units it lies in, from the top, without itself. */
  readonly above: readonly string[];
}

/** A unit of the second level with the units right below it. */
export interface OutlinePart {
  readonly head: OutlineUnit;
  readonly units: readonly OutlineUnit[];
}

const totalsOf = (units: readonly Unit[]): ReadonlyMap<string, { unitCount: number; headcount: number }> => {
  const totals = new Map(units.map(({ id, headcount }) => [id, { unitCount: 1, headcount }]));
  for (const { id, parentId } of units.toReversed()) {
    const [own, above] = [totals.get(id), parentId === null ? undefined : totals.get(parentId)];
    if (own === undefined || above === undefined) continue;
    above.unitCount += own.unitCount;
    above.headcount += own.headcount;
  }
  return totals;
};

const outliner = (units: readonly Unit[]): ((unit: Unit) => OutlineUnit) => {
  const [totals, byId] = [totalsOf(units), new Map(units.map((unit) => [unit.id, unit]))];
  const above = (unit: Unit): string[] => {
    const path: string[] = [];
    for (let next = byId.get(unit.parentId ?? ''); next !== undefined; next = byId.get(next.parentId ?? ''))
      path.unshift(next.name);
    return path;
  };
  return (unit) => ({
    id: unit.id,
    name: unit.name,
    unitCount: totals.get(unit.id)?.unitCount ?? 1,
    headcount: totals.get(unit.id)?.headcount ?? 0,
    above: above(unit),
  });
};

/**
 * The first three levels of an organisation: its top, its parts and what lies right below each. What is deeper is found unit by
 * unit, or by searching. Units come with parents first.
 */
export const outlineOf = (units: readonly Unit[]): { top: OutlineUnit | undefined; parts: readonly OutlinePart[] } => {
  const outline = outliner(units);
  const [top] = units;
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId);
  const parts = (childrenOf.get(top?.id ?? '') ?? []).map((head) => ({
    head: outline(head),
    units: (childrenOf.get(head.id) ?? []).map(outline),
  }));
  return { top: top === undefined ? undefined : outline(top), parts };
};

/** Units whose name or id holds the text, those that begin with it first. Edges: at most `limit`, with how many there are. */
export const searchUnits = (
  units: readonly Unit[],
  text: string,
  limit: number,
): { found: readonly OutlineUnit[]; foundCount: number } => {
  const wanted = text.trim().toLowerCase();
  const hits = units.filter(({ id, name }) => name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted));
  const first = hits.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const ordered = [...first, ...hits.filter((unit) => !first.includes(unit))];
  return { found: ordered.slice(0, limit).map(outliner(units)), foundCount: hits.length };
};
