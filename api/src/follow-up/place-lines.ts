import type { UnitMove } from '../organisation/unit-moves.ts';
import type { LineVersionTable } from './follow-up-tables.ts';

/** A line of a plan, seen from a unit: the unit that wrote it, or one that its people have come into. */
export interface PlacedLine {
  readonly latest: LineVersionTable;
  /** Newest first, without the latest. */
  readonly earlier: readonly LineVersionTable[];
  /** null: the unit's own, also where it was kept as it was through a reform. */
  readonly cameFrom: { readonly id: string; readonly name: string } | null;
  /** False where the unit that wrote it was divided: then the line is read here, and carried on by nobody. */
  readonly isWhole: boolean;
}

/** A unit in one version of the organisation. */
export interface UnitAt {
  readonly organisationVersion: string;
  readonly unitId: string;
}

type Placing = Pick<PlacedLine, 'cameFrom' | 'isWhole'>;

const own: Placing = { cameFrom: null, isWhole: true };
const shareTolerance = 1e-6;
const isUndivided = ({ share }: UnitMove): boolean => share > 1 - shareTolerance;
const isKept = (move: UnitMove): boolean => move.fromUnitId === move.toUnitId && isUndivided(move);

/** How a line of one unit stands in another; undefined when it has nothing to do with it. */
const placingOf = (line: LineVersionTable, at: UnitAt, moves: readonly UnitMove[]): Placing | undefined => {
  if (line.organisationVersion === at.organisationVersion) return line.unitId === at.unitId ? own : undefined;
  const isMove = (move: UnitMove, from: UnitAt, to: UnitAt): boolean =>
    move.fromVersionId === from.organisationVersion &&
    move.fromUnitId === from.unitId &&
    move.toVersionId === to.organisationVersion &&
    move.toUnitId === to.unitId;
  const arrived = moves.find((move) => isMove(move, line, at));
  if (arrived !== undefined) {
    const cameFrom = isKept(arrived) ? null : { id: arrived.fromUnitId, name: arrived.fromUnitName };
    return { cameFrom, isWhole: isUndivided(arrived) };
  }
  // Written after a reform, read through the organisation before it: only of a unit that is the same in both.
  return moves.some((move) => isMove(move, at, line) && isKept(move)) ? own : undefined;
};

/**
 * The lines that stand in the plan of a unit, first written first: its own, and those of units that its people come from.
 * `versions` in the order they were written.
 */
export const placeLines = (versions: readonly LineVersionTable[], at: UnitAt, moves: readonly UnitMove[]): PlacedLine[] =>
  [...Map.groupBy(versions, ({ lineId }) => lineId).values()].flatMap((ofLine) => {
    const [latest, ...earlier] = ofLine.toSorted((one, other) => other.version - one.version);
    const placing = latest === undefined ? undefined : placingOf(latest, at, moves);
    return latest === undefined || placing === undefined ? [] : [{ latest, earlier, ...placing }];
  });

/** Units whose lines may stand in the plan of one of these. */
export const unitIdsAround = (unitIds: readonly string[], moves: readonly UnitMove[]): string[] => [
  ...new Set([...unitIds, ...moves.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])]),
];

/** Whether there is still something to do about a line. */
export const isOpen = ({ latest: { status } }: PlacedLine): boolean => status === 'planned' || status === 'under-way';
