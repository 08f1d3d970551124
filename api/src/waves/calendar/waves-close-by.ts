/** A wave as the calendar needs to know it: when, and whom it asks. */
export interface DatedWave {
  readonly id: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly unitIds: ReadonlySet<string>;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether two waves ask some of the same people closer than some weeks: counted from the close of one to the opening of the next, the
 * boundary itself not included. A unit is the same through versions of the organisation while it keeps its id.
 * @example isCloseBy({ id: 'a', opensAt: new Date('2026-01-01'), closesAt: new Date('2026-01-08'), unitIds: new Set(['u']) },
 *   { id: 'b', opensAt: new Date('2026-02-01'), closesAt: new Date('2026-02-08'), unitIds: new Set(['u']) }, 6) // true
 */
export const isCloseBy = (one: DatedWave, other: DatedWave, weeks: number): boolean => {
  const gapMs = Math.max(one.opensAt.getTime() - other.closesAt.getTime(), other.opensAt.getTime() - one.closesAt.getTime());
  return one.id !== other.id && gapMs < weeks * weekMs && [...one.unitIds].some((id) => other.unitIds.has(id));
};
