import type { Role } from '../contract/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Structure } from '../results/structure.ts';
import type { LineVersionTable } from './follow-up-tables.ts';
import type { PlacedLine } from './place-lines.ts';

const leaders: readonly Role[] = ['leader', 'director'];
const representatives: readonly Role[] = ['union-representative', 'safety-representative'];

/** What somebody may do with the plan of a unit that they may see. */
export interface PlanRights {
  /** Leads the unit, or one it lies in. */
  readonly isLeader: boolean;
  /** Leads the unit itself: sees and writes lines that are not shared. */
  readonly isLeaderHere: boolean;
  readonly isRepresentative: boolean;
}

/** Rights follow from roles held at the unit or at one it lies in, in the structure the plan is read through. */
export const planRights = (viewer: Viewer, structure: Structure, unitId: string): PlanRights => {
  const above = new Set([...structure.unitIdsAboveRoot, ...structure.pathTo(unitId).map(({ id }) => id)]);
  const holds = (roles: readonly Role[], isPlace: (held: string) => boolean): boolean =>
    viewer.grants.some((grant) => roles.includes(grant.role) && isPlace(grant.unitId));
  return {
    isLeader: holds(leaders, (held) => above.has(held)),
    isLeaderHere: holds(leaders, (held) => held === unitId),
    isRepresentative: holds(representatives, (held) => above.has(held)),
  };
};

/** Whether one version of a line is for these eyes: it is shared, or they lead the unit (and all the people it was written for). */
export const maySeeVersion = (rights: PlanRights, { isWhole }: PlacedLine, { isShared }: LineVersionTable): boolean =>
  isShared || (isWhole && rights.isLeaderHere);

/** Whether a line may be carried on: by those who may write one, and see this one, where the unit that wrote it is undivided. */
export const mayChangeLine = (rights: PlanRights, line: PlacedLine): boolean => {
  const isWriter = line.latest.writtenBy === 'leader' ? rights.isLeader : rights.isRepresentative;
  return isWriter && line.isWhole && maySeeVersion(rights, line, line.latest);
};
