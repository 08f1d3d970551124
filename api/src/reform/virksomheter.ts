/** What tells which virksomhet a unit belongs to. */
export interface PlacedInTree {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly organisationType: string | null;
}

/**
 * For each unit the virksomhet it belongs to: the topmost unit on the way up that has a kind of virksomhet (bydel, etat, …); a unit
 * above all of them is its own. Needs no order of the units; a cycle ends where it began.
 */
export const virksomhetOf = <U extends PlacedInTree>(units: readonly U[]): ReadonlyMap<string, U> => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Map<string, U>();
  const search = (unit: U): U => {
    const known = found.get(unit.id);
    if (known !== undefined) return known;
    found.set(unit.id, unit);
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    const belongs = unit.organisationType !== null && parent !== undefined && parent.organisationType !== null;
    const virksomhet = belongs ? search(parent) : unit;
    found.set(unit.id, virksomhet);
    return virksomhet;
  };
  for (const unit of units) search(unit);
  return found;
};

/** Whether a unit is a virksomhet itself, not a part of one or a sector above it. */
export const isVirksomhet = (unit: PlacedInTree, virksomheter: ReadonlyMap<string, PlacedInTree>): boolean =>
  unit.organisationType !== null && virksomheter.get(unit.id)?.id === unit.id;
