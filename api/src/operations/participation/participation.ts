import { countSpent } from '../../ballot-box/index.ts';
import { countBuckets, findBuckets, type BucketCount } from '../../ballot-office/index.ts';
import { dateOn, hourOn } from '../../clock.ts';
import type { Installation } from '../../installation.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import { unitsAbove } from '../../organisation/units-above.ts';
import { findLife } from '../../waves/scheduled-waves.ts';
import { noteOnWave, requireWave } from '../../waves/wave-store.ts';
import type { Participation, WaveTable } from '../../waves/wave-tables.ts';
import { noticeBucketIds } from './notice-buckets.ts';
import { participationGroups, type GroupedBucket } from './participation-groups.ts';

/** Nothing is told of fewer invited than this, and no notice is sent to fewer. */
const fewestInvited = 10;
/** A day, short of the hours that a clock may be off or a night’s work late. */
const shortestGapMs = 20 * 60 * 60 * 1000;

type Counted = BucketCount & { readonly spentCount: number };

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

const percentOf = (counts: readonly Counted[]): number =>
  Math.round(
    (100 * total(counts, ({ spentCount }) => spentCount)) /
      Math.max(
        1,
        total(counts, ({ invitedCount }) => invitedCount),
      ),
  );

const placed = async ({ office }: Pick<Installation, 'office'>, wave: WaveTable, counts: readonly Counted[]) => {
  const units = await listUnits(office, wave.organisationVersion);
  const virksomheter = new Set(units.filter(({ unitType }) => unitType === 'virksomhet').map(({ id }) => id));
  const above = unitsAbove(units);
  const unitOf = new Map((await findBuckets(office, wave.id)).map(({ bucketId, unitId }) => [bucketId, unitId]));
  return counts.map(({ bucketId, invitedCount }): GroupedBucket => ({
    bucketId,
    invitedCount,
    virksomhetId: above(unitOf.get(bucketId) ?? '').find((id) => virksomheter.has(id)),
  }));
};

const historyOf = (last: Participation | null): NonNullable<Participation['history']> =>
  last === null ? [] : [...(last.history ?? []), { asOf: last.asOf, responsePercent: last.responsePercent }];

const countNow = async (
  { office, what, clock }: Pick<Installation, 'office' | 'what' | 'clock'>,
  wave: WaveTable,
): Promise<Participation> => {
  const spent = await countSpent(what.as('tally'), wave.id);
  const counts = (await countBuckets(office, wave.id)).map((count) => ({
    ...count,
    spentCount: spent.get(count.bucketId) ?? 0,
  }));
  const byId = new Map(counts.map((count) => [count.bucketId, count]));
  const groups = participationGroups(await placed({ office }, wave, counts), fewestInvited);
  return {
    asOf: dateOn(clock()),
    countedAt: clock().toISOString(),
    invitedCount: total(counts, ({ invitedCount }) => invitedCount),
    fetchedCount: total(counts, ({ issuedCount }) => issuedCount),
    responsePercent: percentOf(counts),
    groups: groups.map(({ unitIds, bucketIds, invitedCount, isRest }) => ({
      unitIds,
      invitedCount,
      isRest,
      responsePercent: percentOf(bucketIds.flatMap((id) => byId.get(id) ?? [])),
    })),
    noticeBucketIds: noticeBucketIds(counts, fewestInvited),
  };
};

/** Nobody is at work then, and the figures are there when people come. */
const countingHour = 5;

/** Whether it is time to count: once a day at a fixed hour, and never twice within twenty hours. */
const isCountDue = ({ participation }: Pick<WaveTable, 'participation'>, now: Date): boolean => {
  if (participation?.groups === undefined) return true;
  const { asOf, countedAt } = participation;
  if (asOf === dateOn(now) || hourOn(now) < countingHour) return false;
  return countedAt === undefined || now.getTime() - new Date(countedAt).getTime() >= shortestGapMs;
};

const isTold = ({ state, protocol }: WaveTable): boolean =>
  state === 'open' && (protocol?.audience.invitedCount ?? 0) >= fewestInvited;

/**
 * Counts how many have answered an open wave, when it is time, and keeps it: part of the schedule, so that the moment follows from
 * the clock and not from who looks first. What was counted on earlier days stays, in whole per cent of all, for the forecast.
 */
export const countWhenDue = async (
  installation: Pick<Installation, 'office' | 'what' | 'clock'>,
  wave: WaveTable,
): Promise<Participation | undefined> => {
  if (!isTold(wave)) return undefined;
  if (wave.participation !== null && !isCountDue(wave, installation.clock())) return wave.participation;
  const participation = { ...(await countNow(installation, wave)), history: historyOf(wave.participation) };
  await noteOnWave(installation.office, wave.id, { participation });
  return participation;
};

/** The same for the rounds, which ask often: a wave is read whole only when it is time. */
export const countOpenWave = async (
  installation: Pick<Installation, 'office' | 'what' | 'clock'>,
  waveId: string,
): Promise<void> => {
  const { office, clock } = installation;
  if (isCountDue(await findLife(office, waveId), clock())) await countWhenDue(installation, await requireWave(office, waveId));
};

/**
 * How many per cent have answered an open wave, in all and by virksomhet, as it was counted last: a live counter would let a
 * colleague watch somebody press send, and two counts around midnight would do. Whole per cent. With it, the buckets where many
 * answer codes that were fetched have not been used. undefined when the wave is not open, or when fewer than ten are invited.
 */
export const participationOf = async (
  installation: Pick<Installation, 'office' | 'what' | 'clock'>,
  wave: WaveTable,
): Promise<Participation | undefined> => {
  if (!isTold(wave)) return undefined;
  return wave.participation ?? countWhenDue(installation, wave);
};
