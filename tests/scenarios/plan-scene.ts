import { readPlan } from '@takhoyde/api/follow-up/read-plan.ts';
import type { FollowUpStores } from '@takhoyde/api/follow-up/plan-of-unit.ts';
import { addLine, changeLine, type LineChange } from '@takhoyde/api/follow-up/write-line.ts';
import type { Plan, PlanLineContent, PlanWriter, Role } from '@takhoyde/api/contract';
import type { WhoStore } from '@takhoyde/api/db/index.ts';
import type { Viewer } from '@takhoyde/api/identity/viewer.ts';
import type { Open } from '../stores/databases.ts';
import { fillReformedCity, releaseBeforeReform } from './reformed-city.ts';
import { installationOver, now } from './small-city.ts';

export const holding = (role: Role, unitId: string): Viewer => ({
  personId: `${role} ${unitId}`,
  name: role,
  grants: [{ role, unitId, validTo: null }],
});
export const leaderOf = (unitId: string): Viewer => holding('leader', unitId);
export const employeeOf = (unitId: string): Viewer => holding('employee', unitId);

export const usual: PlanLineContent = {
  theme: 'oms_informasjon',
  tiltak: { from: 'library', id: 'T13' },
  difference: 'Vi tar ti minutter om endringene hver mandag.',
  responsibleRole: 'Teamleder',
  dueOn: '2026-06-01',
  status: 'planned',
  droppedBecause: null,
  expectation: 'At flere vet hva som skjer.',
  isShared: true,
};
export const saying = (difference: string, changes: Partial<PlanLineContent> = {}): PlanLineContent => ({
  ...usual,
  difference,
  ...changes,
});

/** The city of the reform with its first wave released, and people who write in plans of it. */
export interface PlanScene {
  readonly who: WhoStore;
  readonly stores: () => FollowUpStores;
  readonly planOf: (viewer: Viewer, unitId: string, version?: string) => Promise<Plan>;
  /** Writes a new line and answers its id. */
  readonly write: (
    viewer: Viewer,
    unitId: string,
    line: PlanLineContent,
    how?: { readonly as?: PlanWriter; readonly version?: string },
  ) => Promise<string>;
  readonly change: (viewer: Viewer, unitId: string, told: LineChange, version?: string) => Promise<void>;
  /** What somebody reads in a plan: each line, and the unit it came from. */
  readonly saidTo: (viewer: Viewer, unitId: string, version?: string) => Promise<[string, string | null][]>;
  readonly forgetPlans: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

export const openPlanScene = async (open: Open): Promise<PlanScene> => {
  const [who, what] = await Promise.all([open('who'), open('what')]);
  const installation = installationOver(who, what);
  await fillReformedCity(installation);
  await releaseBeforeReform(installation);
  const stores = () => ({ office: who.as('office'), results: who.as('results') });
  const placeOf = (unitId: string, organisationVersion?: string) => ({ waveId: 'w1', unitId, organisationVersion });
  const planOf: PlanScene['planOf'] = (viewer, unitId, version) => readPlan(stores(), placeOf(unitId, version), viewer);
  let written = 0; // a minute goes by, and a number is used, with everything that is written
  const nextMinute = (): Date => new Date(now.getTime() + (written += 1) * 60_000);
  return {
    who,
    stores,
    planOf,
    write: async (viewer, unitId, line, { as: writtenBy = 'leader', version } = {}) => {
      const at = nextMinute();
      const id = `line-${String(written).padStart(4, '0')}`;
      await addLine(stores(), placeOf(unitId, version), { id, writtenBy, line }, { viewer, at });
      return id;
    },
    change: (viewer, unitId, told, version) => changeLine(stores(), placeOf(unitId, version), told, { viewer, at: nextMinute() }),
    saidTo: async (viewer, unitId, version) =>
      (await planOf(viewer, unitId, version)).lines.map(({ difference, cameFrom }) => [difference, cameFrom?.name ?? null]),
    forgetPlans: () => who.owner.deleteFrom('followUp.lineVersion').execute(),
    close: () => Promise.all([who.close(), what.close()]),
  };
};
