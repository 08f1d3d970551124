import type { Definition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { makeBuckets, planBallots, type Bucket, type Buckets } from '../ballot-office/index.ts';
import { defaultDisclosurePolicy, type PaperCodeSheet } from '../contract/index.ts';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { BrokenPromise, conflict, notFound, unacceptable } from '../http/errors.ts';
import { findVersion, listUnits } from '../organisation/organisation-store.ts';
import type { Invitee } from '../roster/roster-store.ts';
import { requireInstrument } from '../instruments/instruments.ts';
import { addKeyHolders } from './key-holder-store.ts';
import { addWave, findWave, listWaves } from './wave-store.ts';
import { headcountsOf, invitedTo, type Invited } from './invited-people.ts';
import { isReservedName } from './wave-name.ts';
import { plannedColumns, requireSchedule, scheduleColumns, type WavePlan } from './wave-plan.ts';

type Db = Kysely<WhoDatabase>;

const requireBuckets = (audience: Invited, minimum: number): Buckets => {
  const made = makeBuckets(audience.units, headcountsOf(audience.invitees), { minimum });
  if (made.kind === 'made') return made;
  throw unacceptable('the audience cannot be cut into ballot buckets', [{ where: 'audience', what: made.what }]);
};

interface Seated {
  readonly invitations: { personId: string; bucketId: string }[];
  readonly paperCodeCounts: Record<string, number>;
  readonly places: Map<string, { unitId: string; levelId: string }[]>;
}

/** Everyone in their bucket: by invitation, or for people without an e-mail address by a printed code drawn from a box. */
const seat = (invitees: readonly Invitee[], buckets: Buckets): Seated => {
  const seated: Seated = { invitations: [], paperCodeCounts: {}, places: new Map() };
  for (const { personId, unitId, levelId, isReachable } of invitees) {
    const bucketId = buckets.bucketOf(unitId, levelId);
    if (bucketId === undefined) throw new BrokenPromise('seat requires a bucket for everyone');
    if (isReachable) seated.invitations.push({ personId, bucketId });
    else seated.paperCodeCounts[bucketId] = (seated.paperCodeCounts[bucketId] ?? 0) + 1;
    const places = seated.places.get(bucketId) ?? [];
    if (!places.some((place) => place.unitId === unitId && place.levelId === levelId)) places.push({ unitId, levelId });
    seated.places.set(bucketId, places);
  }
  return seated;
};

/** A question of one virksomhet is asked of the people who lie in it: nobody would be asked, and nobody told, of a unit that is not there. */
const requireVirksomheter = async (tx: Db, { items }: Definition, versionId: string): Promise<void> => {
  const unitIds = new Set((await listUnits(tx, versionId)).map(({ id }) => id));
  const faults = items.flatMap(({ id, virksomhet }) =>
    virksomhet === undefined || unitIds.has(virksomhet)
      ? []
      : [{ where: id, what: `${virksomhet} is no unit of the organisation version ${versionId}` }],
  );
  if (faults.length > 0) throw unacceptable('the instrument asks questions of a virksomhet that does not exist', faults);
};

const saveWave = async (tx: Db, plan: WavePlan): Promise<void> => {
  const instrument = await requireInstrument(tx, plan.instrumentId, plan.instrumentVersion);
  await requireVirksomheter(tx, instrument.definition, plan.organisationVersion);
  if ((await findWave(tx, plan.id)) !== undefined) throw conflict('wave-exists', `the wave ${plan.id} exists already`);
  const isFirst = !(await listWaves(tx)).some((wave) => wave.instrumentId === plan.instrumentId);
  const { audienceUnitIds, policy, sealKey: sealKeyRule = { kind: 'single' } } = plan;
  await addWave(tx, {
    id: plan.id,
    title: plan.title,
    kind: plan.kind,
    instrumentId: plan.instrumentId,
    organisationVersion: plan.organisationVersion,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    isDemo: plan.isDemo,
    isTrial: plan.isTrial,
    ...scheduleColumns(plan),
    ...plannedColumns(plan),
    audienceUnitIds: [...audienceUnitIds],
    policy: policy ?? defaultDisclosurePolicy,
    sealKeyRule,
    state: 'preparing',
    definition: instrument.definition,
    definitionHash: instrument.hash,
    isFirst,
    keyFingerprint: null,
    protocol: null,
    protocolHash: null,
    closeReceipt: null,
    participation: null,
    problem: null,
  });
  await addKeyHolders(tx, plan.id, sealKeyRule);
};

const sheetsOf = (
  codes: ReadonlyMap<string, readonly string[]>,
  buckets: readonly Bucket[],
  seated: Seated,
  nameOf: Invited['nameOf'],
): PaperCodeSheet[] =>
  buckets.flatMap(({ id, unitId }) => {
    const ofBucket = codes.get(id);
    return ofBucket === undefined
      ? []
      : [{ bucket: id, unitName: nameOf(unitId), places: seated.places.get(id) ?? [], codes: [...ofBucket] }];
  });

/**
 * Plans a wave: freezes the instrument, cuts everyone in the audience into ballot buckets and puts them there. All or nothing.
 * The printed codes are given here and never again. Keys are made afterwards, in the background.
 */
export const planWave = async (db: Db, plan: WavePlan): Promise<PaperCodeSheet[]> => {
  requireSchedule(plan);
  if (isReservedName(plan.id)) throw conflict('wave-name-taken', `no wave can be called ${plan.id}`);
  if ((await findVersion(db, plan.organisationVersion)) === undefined)
    throw notFound(`the organisation version ${plan.organisationVersion}`);
  const audience = await invitedTo(db, plan.organisationVersion, plan.audienceUnitIds);
  const minimum = (plan.policy ?? defaultDisclosurePolicy).minimumEligible;
  const buckets = requireBuckets(audience, minimum);
  const seated = seat(audience.invitees, buckets);
  return inTransaction(db, async (tx) => {
    await saveWave(tx, plan);
    const { invitations, paperCodeCounts } = seated;
    const planned = await planBallots(tx, {
      waveId: plan.id,
      minimumEligibleCount: minimum,
      buckets: buckets.buckets,
      invitations,
      paperCodeCounts,
    });
    if (planned.kind === 'refused')
      throw new BrokenPromise(`planWave requires a plan the ballot office takes: ${planned.because}`);
    return sheetsOf(planned.paperCodes, buckets.buckets, seated, audience.nameOf);
  });
};
