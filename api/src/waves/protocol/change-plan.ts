import type { Kysely } from 'kysely';
import type { PlanChanges } from '../../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import { BrokenPromise, conflict } from '../../http/errors.ts';
import type { WrittenPlan } from '../drafts/plan-of-draft.ts';
import { requireSchedule, scheduleColumns } from '../wave-plan.ts';
import { lockWave, moveWave, requireWave } from '../wave-store.ts';
import type { WaveTable } from '../wave-tables.ts';
import { protocolHash, protocolOf } from './protocol.ts';
import { keepProtocol } from './protocol-store.ts';

export interface PlanChanged {
  readonly waveId: string;
  /** Of the protocol the change was made from. */
  readonly protocolHash: string;
  readonly changes: PlanChanges;
  readonly by: { readonly personId: string; readonly name: string; readonly at: Date };
}

const changeable = ['awaiting-approval', 'approved'] as const;
type Changeable = (typeof changeable)[number];
const isChangeable = (state: WaveTable['state']): state is Changeable => changeable.some((one) => one === state);

/** Whether the plan of a wave can be changed now: its protocol is made, and nobody has been asked. */
export const mayChangePlan = ({ state }: Pick<WaveTable, 'state'>): boolean => isChangeable(state);

const requireChangeable = ({ id, state }: WaveTable): Changeable => {
  if (isChangeable(state)) return state;
  if (state === 'preparing')
    throw conflict('still-preparing', `the keys of ${id} are being made`, 'Change the plan when they are.');
  throw conflict(
    'wave-has-opened',
    `the wave ${id} is ${state}: what people were asked under does not change`,
    'What both sides approved holds until the wave is over. Plan a new wave for what should be different.',
  );
};

const changed = <Value>(given: Value | undefined, standing: Value): Value => given ?? standing;

/** A wave with its plan changed. What is not named stands. */
const withChanges = (wave: WaveTable, changes: PlanChanges): WaveTable => {
  const { title, kind, opensAt, closesAt, policy, acknowledged } = changes;
  const schedule = scheduleColumns(changes);
  const given = Object.fromEntries(Object.entries(schedule).filter(([, value]) => value !== null));
  return {
    ...wave,
    ...given,
    title: changed(title, wave.title),
    kind: changed(kind, wave.kind),
    opensAt: opensAt === undefined ? wave.opensAt : new Date(opensAt),
    closesAt: closesAt === undefined ? wave.closesAt : new Date(closesAt),
    policy: changed(policy, wave.policy),
    acknowledged: changed(acknowledged, wave.acknowledged),
  };
};

/** The plan a wave would have after a change: what the pre-flight is asked about. Edges: a wave that has opened is refused. */
export const planAfter = async (
  db: Kysely<WhoDatabase>,
  waveId: string,
  changes: PlanChanges,
): Promise<WrittenPlan & { readonly acknowledged: WaveTable['acknowledged'] }> => {
  const wave = await requireWave(db, waveId);
  requireChangeable(wave);
  const after = withChanges(wave, changes);
  const { title, kind, instrumentId, organisationVersion, audienceUnitIds, opensAt, closesAt, policy, reminders, languages } =
    after;
  return {
    ...{ title, kind, instrumentId, organisationVersion, audienceUnitIds, opensAt, closesAt, policy, reminders, languages },
    instrumentVersion: wave.definition.version,
    sealKey: wave.sealKeyRule,
    acknowledged: after.acknowledged,
  };
};

const requireDatesInOrder = (wave: WaveTable): void =>
  requireSchedule({
    opensAt: wave.opensAt,
    closesAt: wave.closesAt,
    resultsAt: wave.resultsAt?.toISOString(),
    employeesSeeResultsAt: wave.employeesSeeResultsAt?.toISOString(),
    reminders: wave.reminders,
  });

const requireSameGroups = (wave: WaveTable, after: WaveTable): void => {
  if (after.policy.minimumEligible !== wave.policy.minimumEligible)
    throw conflict('groups-are-made', 'the groups that ballots come from are made', 'Cancel the wave and plan it anew.');
};

/**
 * Changes the plan of a wave that has not opened. The protocol is made anew, the one before is kept, and both sides are asked again:
 * an approval is of one hash. Edges: a wave that has opened, or was changed since the reader read it: refused, nothing is changed.
 * A change that changes nothing leaves approvals as they are.
 */
export const changePlan = (
  db: Kysely<WhoDatabase>,
  { waveId, protocolHash: readHash, changes, by }: PlanChanged,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    await lockWave(tx, waveId);
    const wave = await requireWave(tx, waveId);
    const state = requireChangeable(wave);
    if (wave.protocol === null || wave.keyFingerprint === null)
      throw new BrokenPromise('changePlan requires a wave with a protocol');
    if (wave.protocolHash !== readHash)
      throw conflict('other-protocol', 'the protocol has another hash now', 'Read it again before you change it.');
    const after = withChanges(wave, changes);
    requireDatesInOrder(after);
    requireSameGroups(wave, after);
    const { invitedCount, bucketCount } = wave.protocol.audience;
    const protocol = protocolOf(after, { keyFingerprint: wave.keyFingerprint, invitedCount, bucketCount });
    const hash = protocolHash(protocol);
    if (hash === wave.protocolHash) return;
    await moveWave(tx, waveId, [state, 'awaiting-approval'], { ...after, protocol, protocolHash: hash });
    await keepProtocol(tx, { waveId, protocol, hash, madeBy: by.personId, madeByName: by.name, madeAt: by.at });
  });
