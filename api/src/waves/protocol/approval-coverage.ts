import type { Kysely } from 'kysely';
import type { Side } from '../../contract/index.ts';
import type { WhoDatabase } from '../../db/index.ts';
import { audienceOf } from '../../organisation/audience.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import { unitsAbove } from '../../organisation/units-above.ts';
import { countPositions } from '../../roster/roster-store.ts';
import { listApprovals } from '../wave-store.ts';
import type { ApprovalTable, WaveTable } from '../wave-tables.ts';

type Db = Kysely<WhoDatabase>;
type Asked = Pick<WaveTable, 'organisationVersion' | 'audienceUnitIds'>;

/** The units a wave asks somebody in, and a way from each to the nodes above it. */
export interface AskedUnits {
  readonly unitIds: readonly string[];
  readonly above: (unitId: string) => readonly string[];
}

/** Where the people of a wave work. Edges: where nobody is on the roster, every unit of the audience. */
export const askedUnitsOf = async (db: Db, { organisationVersion, audienceUnitIds }: Asked): Promise<AskedUnits> => {
  const all = await listUnits(db, organisationVersion);
  const { isInside } = audienceOf(all, audienceUnitIds);
  const manned = new Set((await countPositions(db, organisationVersion)).map(({ unitId }) => unitId).filter(isInside));
  const unitIds = manned.size === 0 ? all.map(({ id }) => id).filter(isInside) : [...manned];
  return { unitIds, above: unitsAbove(all) };
};

/**
 * The asked units that no role at one of the nodes reaches.
 * @example uncoveredBy({ unitIds: ['A1', 'B1'], above: (id) => [id, id.slice(0, 1)] }, ['A']) // ['B1']
 */
export const uncoveredBy = ({ unitIds, above }: AskedUnits, nodeIds: readonly string[]): string[] => {
  const nodes = new Set(nodeIds);
  return unitIds.filter((id) => !above(id).some((node) => nodes.has(node)));
};

/** Whether approvals of one side reach everybody who is asked. One from before nodes were kept reaches all. */
const reachesAll = (asked: AskedUnits, approvals: readonly ApprovalTable[]): boolean =>
  approvals.some(({ unitIds }) => unitIds.length === 0) ||
  (approvals.length > 0 &&
    uncoveredBy(
      asked,
      approvals.flatMap(({ unitIds }) => unitIds),
    ).length === 0);

/**
 * The sides that have approved the protocol of a wave as it stands: each for everybody who is asked, by one person whose role reaches
 * them all or by several whose roles do together.
 */
export const approvedSides = async (db: Db, wave: Pick<WaveTable, 'id' | 'protocolHash'> & Asked): Promise<Side[]> => {
  const current = (await listApprovals(db, wave.id)).filter(({ protocolHash }) => protocolHash === wave.protocolHash);
  if (current.length === 0) return [];
  const asked = await askedUnitsOf(db, wave);
  const sides = ['employer', 'employees'] as const;
  return sides.filter((side) =>
    reachesAll(
      asked,
      current.filter((approval) => approval.side === side),
    ),
  );
};
