import { dateOn } from '../clock.ts';
import type { LastTime, LineStatus } from '../contract/index.ts';
import { listMoves } from '../organisation/unit-moves.ts';
import { listReleasedHeadings, releasedPath, type PathUnit, type ReleasedHeading } from '../release/released-path.ts';
import { listLineVersions } from './line-store.ts';
import { placeLines, unitIdsAround, type PlacedLine } from './place-lines.ts';
import type { FollowUpStores } from './plan-of-unit.ts';

/** Done first: people look for what came of it. Dropped last, and told all the same. */
const order: readonly LineStatus[] = ['done', 'under-way', 'planned', 'dropped'];

/** More than a first page has room for is no answer. */
const maxLineCount = 5;

const toldLine = ({ latest, cameFrom }: PlacedLine): LastTime['lines'][number] => ({
  text: latest.difference,
  status: latest.status,
  cameFrom: cameFrom?.name ?? null,
});

/** A unit on the way up, with its plan. */
export interface UnitWithPlan {
  readonly name: string;
  readonly lines: readonly PlacedLine[];
}

/** The plan that somebody at the bottom of a path is told of: their unit's own, or the nearest above where something is shared. */
export const nearestPlan = (path: readonly UnitWithPlan[]): Pick<LastTime, 'unitName' | 'isFromParent' | 'lines'> => {
  const shared = path.map(({ name, lines }) => ({ name, lines: lines.filter(({ latest }) => latest.isShared) }));
  const height = shared.findIndex(({ lines }) => lines.length > 0);
  const { name = '', lines = [] } = shared[Math.max(height, 0)] ?? {};
  const rank = (line: PlacedLine): number => order.indexOf(line.latest.status);
  const sorted = lines.toSorted((one, other) => rank(one) - rank(other));
  return { unitName: name, isFromParent: height > 0, lines: sorted.slice(0, maxLineCount).map(toldLine) };
};

/** Whose last survey is asked for: the unit a ballot counts for, in the organisation of the wave it belongs to. */
export interface LastTimeAsked {
  readonly unitId: string;
  readonly organisationVersion: string;
  /** When the wave being answered opened. */
  readonly before: Date;
}

interface Covering {
  readonly release: ReleasedHeading;
  readonly path: readonly PathUnit[];
}

/** The last release before that asked anybody of the unit, with the way up from it. Of a unit graded N nobody was asked. */
const lastCovering = async ({ results }: FollowUpStores, asked: LastTimeAsked): Promise<Covering | undefined> => {
  const { organisationVersion, unitId } = asked;
  for (const release of await listReleasedHeadings(results)) {
    if (Date.parse(release.wave.closesAt) > asked.before.getTime()) continue;
    const path = await releasedPath(results, { releaseHash: release.hash, organisationVersion, unitId });
    if (path[0] !== undefined && path[0].comparability !== 'N') return { release, path };
  }
  return undefined;
};

/**
 * What came of the last survey, for the first page of the next one. null: there was none of this unit, through any reform that
 * releases can be read through. Nothing in it says that one led to the other.
 */
export const lastTimeOf = async (stores: FollowUpStores, asked: LastTimeAsked): Promise<LastTime | null> => {
  const covering = await lastCovering(stores, asked);
  if (covering === undefined) return null;
  const { release, path } = covering;
  const { organisationVersion } = asked;
  const unitIds = path.map(({ id }) => id);
  const moves = await listMoves(stores.office, { organisationVersion, unitIds });
  const versions = await listLineVersions(stores.office, release.wave.id, unitIdsAround(unitIds, moves));
  const plans = path.map(({ id, name }) => ({ name, lines: placeLines(versions, { organisationVersion, unitId: id }, moves) }));
  return { waveTitle: release.wave.title, releasedOn: dateOn(release.releasedAt), ...nearestPlan(plans) };
};
