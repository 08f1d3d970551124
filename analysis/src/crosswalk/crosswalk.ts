/** One road from an old unit to a new one. `share` is the part of the old unit's people who take it; no target: the unit closed. */
export type CrosswalkRow = { readonly from: string; readonly to: string | null; readonly share: number };

/** A unit's place in the tree: enough to know whose people it covers. */
export type UnitPlace = { readonly id: string; readonly parentId: string | null };

/** A row that carries the whole old unit. Shares come from files with three decimals, so a hair is allowed. */
export const isWhole = (row: CrosswalkRow): boolean => row.share > 1 - 1e-9;
