import { recordHappening } from '../audit/audit-log.ts';
import type { AcknowledgedWarning, PaperCodeSheet, PreflightFinding } from '../contract/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { OfficePart } from '../installation.ts';
import { requireDurability } from '../operations/opening/durability.ts';
import { flyAhead, requireClear } from '../preflight/index.ts';
import type { WrittenPlan } from '../waves/drafts/plan-of-draft.ts';
import { planWave } from '../waves/plan-wave.ts';
import { conflict } from './errors.ts';

/** The pre-flight of a plan in this installation. `exceptWaveId`: the wave the plan is of already. */
export const flyAheadHere = (
  { office, clock, counting }: OfficePart,
  plan: WrittenPlan,
  viewer: Viewer,
  exceptWaveId?: string,
): Promise<PreflightFinding[]> =>
  flyAhead(office, plan, { now: clock(), plannerId: viewer.personId, canSplitKeys: counting.canSplitKeys, exceptWaveId });

export interface Making {
  readonly id: string;
  readonly plan: WrittenPlan;
  readonly planner: Viewer;
  readonly acknowledged: readonly AcknowledgedWarning[];
  readonly trialAcknowledgement: string | undefined;
}

/** Makes the wave of a plan that the pre-flight lets through, and starts making its keys. Answers the printed codes, once. */
export const makePlannedWave = async (installation: OfficePart, making: Making): Promise<PaperCodeSheet[]> => {
  const { office, clock, counting, who, isDemo } = installation;
  const { id, plan, planner, acknowledged, trialAcknowledgement } = making;
  if (plan.sealKey?.kind === 'split' && !counting.canSplitKeys)
    throw conflict(
      'keys-cannot-be-split',
      'this installation keeps its keys where they cannot be split',
      'Plan the wave with one key keeper.',
    );
  const { isTrial } = requireDurability({ isDemo, who: who.kind, ...(await counting.storage()) }, trialAcknowledgement);
  const answeredFor = requireClear(await flyAheadHere(installation, plan, planner), acknowledged);
  const paperCodes = await planWave(office, {
    ...plan,
    id,
    isDemo,
    isTrial,
    acknowledged: answeredFor,
    planner: { personId: planner.personId, name: planner.name, at: clock() },
  });
  await recordHappening(office, { at: clock(), actor: planner.personId, action: 'wave-planned', detail: id });
  counting.prepare(id);
  return paperCodes;
};
