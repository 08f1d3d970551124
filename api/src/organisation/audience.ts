/** A unit and its parent. */
interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** The part of an organisation that a wave asks: who is inside, and the tree its answers are summed in. */
export interface Audience<U extends Placed> {
  readonly isInside: (unitId: string) => boolean;
  /** One tree, parents before children; its top has no parent. */
  readonly units: readonly U[];
  readonly unknownUnitIds: readonly string[];
}

/**
 * The audience below some units; none means everybody. One asked unit becomes the top of the tree; with several the
 * organisation's own top stays, and what is not asked holds nobody. Requires `units` with parents before children.
 */
export const audienceOf = <U extends Placed>(units: readonly U[], askedUnitIds: readonly string[]): Audience<U> => {
  const rootId = units.find((unit) => unit.parentId === null)?.id ?? '';
  const asked = new Set(askedUnitIds.length === 0 ? [rootId] : askedUnitIds);
  const inside = new Set<string>();
  for (const { id, parentId } of units) if (asked.has(id) || (parentId !== null && inside.has(parentId))) inside.add(id);
  const [top] = asked;
  const isOneTree = asked.size === 1;
  return {
    isInside: (unitId) => inside.has(unitId),
    units: isOneTree
      ? units.filter(({ id }) => inside.has(id)).map((unit) => (unit.id === top ? { ...unit, parentId: null } : unit))
      : units,
    unknownUnitIds: [...asked].filter((id) => !units.some((unit) => unit.id === id)),
  };
};
