import type { DisclosurePlan, PlanAtom } from '@takhoyde/analysis/disclosure';
import { protect, releaseGate } from '@takhoyde/analysis/disclosure';
import { findBuckets, type BucketCount } from '../../ballot-office/index.ts';
import type { Level } from '../../contract/index.ts';
import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import { BrokenPromise } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { audienceOf } from '../../organisation/audience.ts';
import { findVersion, listUnits } from '../../organisation/organisation-store.ts';
import { writeBallotList } from '../../release/ballot-list.ts';
import { disclosurePlanOf } from '../../release/disclosure-plan-of-wave.ts';
import { findRelease } from '../../release/release-reader.ts';
import { releasedMeasurement } from '../../release/released-measurement.ts';
import { structuresOf } from '../../release/wave-organisation.ts';
import { writeRelease } from '../../release/write-release.ts';
import { unitsAbove } from '../../organisation/units-above.ts';
import { countPositions } from '../../roster/roster-store.ts';
import type { SummedAnswers } from '../../tally/sum-answers.ts';
import { defaultEquivalenceMargin } from '../../waves/protocol/protocol.ts';
import { summaryOf } from '../../waves/wave-store.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';

/** How many leaders work directly in each unit: from the roster, or from the headcounts of the units file where there is none. */
const leaderCounts = async (
  { office }: Pick<Installation, 'office'>,
  versionId: string,
  levels: readonly Level[],
): Promise<(unitId: string) => number> => {
  const leaderLevels = new Set(levels.filter(({ isLeader }) => isLeader).map(({ id }) => id));
  const counts = new Map<string, number>();
  const positions = await countPositions(office, versionId);
  for (const { unitId, levelId, personCount } of positions)
    if (leaderLevels.has(levelId)) counts.set(unitId, (counts.get(unitId) ?? 0) + personCount);
  if (positions.length === 0) {
    for (const { id, headcounts } of await listUnits(office, versionId)) {
      counts.set(
        id,
        [...leaderLevels].reduce((total, levelId) => total + (headcounts[levelId] ?? 0), 0),
      );
    }
  }
  return (unitId) => counts.get(unitId) ?? 0;
};

/** The ballot buckets of a wave as disclosure control counts by them. */
export const atomsOf = async (
  { office }: Pick<Installation, 'office'>,
  wave: WaveTable,
  counts: readonly BucketCount[],
): Promise<PlanAtom[]> => {
  const counted = new Map(counts.map((count) => [count.bucketId, count]));
  return (await findBuckets(office, wave.id)).map(({ bucketId, unitId, levelIds, coveredUnitIds }) => ({
    id: bucketId,
    unitId,
    levelIds,
    coveredUnitIds,
    invitedCount: counted.get(bucketId)?.invitedCount ?? 0,
    issuedCount: counted.get(bucketId)?.issuedCount ?? 0,
  }));
};

/** The plan a wave's answers are protected by, and the levels and units its ballots are routed by. */
export const planOf = async (
  installation: Pick<Installation, 'office'>,
  wave: WaveTable,
  atoms: readonly PlanAtom[],
): Promise<{ plan: DisclosurePlan; levels: readonly Level[]; unitIdsOf: (unitId: string) => readonly string[] }> => {
  const { office } = installation;
  const version = await findVersion(office, wave.organisationVersion);
  if (version === undefined) throw new BrokenPromise('planOf requires the organisation version the wave is bound to');
  const leaderCountOf = await leaderCounts(installation, version.id, version.levels);
  const allUnits = await listUnits(office, version.id);
  const { units } = audienceOf(allUnits, wave.audienceUnitIds);
  const waveUnits = units.map(({ id, parentId, unitType }) => ({ id, parentId, unitType, leaderCount: leaderCountOf(id) }));
  const { definition, policy } = wave;
  const { levels, levelGroups } = version;
  const plan = disclosurePlanOf({ definition, policy, levels, levelGroups, units: waveUnits, atoms });
  return { plan, levels, unitIdsOf: unitsAbove(allUnits) };
};

/** What came out of the box: the sums, and the receipts of the ballots that are in them. */
export type Counted = {
  readonly summed: SummedAnswers;
  readonly receipts: readonly string[];
  /** What else is written in the transaction of the release, given its hash. */
  readonly alongside?: (tx: Kysely<WhoDatabase>, releaseHash: string) => Promise<void>;
};

/**
 * Cuts blocks, limits figures and writes the one release of a wave, with its public ballot list, in one transaction: neither is
 * ever there without the other. Called again it answers the hash that is there.
 * Edges: figures that the gate finds anything in do not go out; the wave then stays closing, with its ballots sealed.
 */
export const releaseWave = async (
  installation: Pick<Installation, 'who' | 'office' | 'clock' | 'version'>,
  wave: WaveTable,
  plan: DisclosurePlan,
  { summed, receipts, alongside }: Counted,
): Promise<string> => {
  const { who, office, clock, version } = installation;
  const organisation = await findVersion(office, wave.organisationVersion);
  const figures = protect(summed.tally, plan);
  const [finding] = releaseGate(figures);
  if (finding !== undefined)
    throw new BrokenPromise(`releaseWave requires figures that the gate finds nothing in, not ${JSON.stringify(finding)}`);
  const parts = {
    wave: summaryOf(wave),
    definition: wave.definition,
    definitionHash: wave.definitionHash,
    policy: wave.policy,
    equivalenceMargin: wave.protocol?.equivalenceMargin ?? defaultEquivalenceMargin,
    levelGroups: organisation?.levelGroups ?? [],
    figures,
    measurements: summed.measured.map(releasedMeasurement),
    structures: await structuresOf(office, wave),
    engineVersion: version,
    releasedAt: clock(),
  };
  return inTransaction(who.as('release'), async (tx) => {
    if ((await findRelease(tx, wave.id)) === undefined) await writeBallotList(tx, wave.id, receipts);
    const hash = await writeRelease(tx, parts);
    await alongside?.(tx, hash);
    return hash;
  });
};
