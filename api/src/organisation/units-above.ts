/** A unit and its parent. */
interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * A unit with all units it lies in, itself first: what decides which local questions its people are asked.
 * Edges: an unknown unit lies in nothing but itself.
 */
export const unitsAbove = (units: readonly Placed[]): ((unitId: string) => readonly string[]) => {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return (unitId) => {
    const path = [unitId];
    for (let parent = parentOf.get(unitId); parent != null && !path.includes(parent); parent = parentOf.get(parent))
      path.push(parent);
    return path;
  };
};
