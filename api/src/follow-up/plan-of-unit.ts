import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { listMoves, type UnitMove } from '../organisation/unit-moves.ts';
import { findReleasedWave, type ReleasedWave } from '../results/released-wave.ts';
import { requireSight } from '../results/sight.ts';
import { listLineVersions } from './line-store.ts';
import { placeLines, unitIdsAround, type PlacedLine, type UnitAt } from './place-lines.ts';
import { planRights, type PlanRights } from './plan-rights.ts';

/** The two handles this room works with: plans and the organisation are the office's, and releases are read with no right to more. */
export interface FollowUpStores {
  readonly office: Kysely<WhoDatabase>;
  readonly results: Kysely<WhoDatabase>;
}

/** Which plan is asked for. */
export interface PlanAsked {
  readonly waveId: string;
  readonly unitId: string;
  readonly organisationVersion: string | undefined;
}

/** Where a plan stands, and who asks: everything of it that writing a line does not change. */
export interface PlanPlace {
  readonly wave: ReleasedWave;
  readonly at: UnitAt;
  readonly rights: PlanRights;
  readonly moves: readonly UnitMove[];
}

/** Finds the place of a plan. Not-found: no such release, reading or unit. No-access: the unit is not the viewer's to see. */
export const requirePlanPlace = async (
  { office, results }: FollowUpStores,
  asked: PlanAsked,
  viewer: Viewer,
): Promise<PlanPlace> => {
  const wave = await findReleasedWave(results, asked.waveId, asked.organisationVersion);
  const { structure, organisationVersion } = wave;
  const { id: unitId } = structure.find(asked.unitId);
  requireSight(viewer, wave, unitId);
  const moves = await listMoves(office, { organisationVersion, unitIds: [unitId] });
  return { wave, at: { organisationVersion, unitId }, rights: planRights(viewer, structure, unitId), moves };
};

/** The lines of a plan as they stand now, whoever may see them. */
export const linesAt = async (db: Kysely<WhoDatabase>, { wave, at, moves }: PlanPlace): Promise<PlacedLine[]> => {
  const versions = await listLineVersions(db, wave.head.header.wave.id, unitIdsAround([at.unitId], moves));
  return placeLines(versions, at, moves);
};
