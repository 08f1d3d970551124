import { countSpent } from '../../ballot-box/index.ts';
import { countBuckets, findBuckets, type BucketCount } from '../../ballot-office/index.ts';
import { dateOn } from '../../clock.ts';
import type { Installation } from '../../installation.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import { unitsAbove } from '../../organisation/units-above.ts';
import { noteOnWave } from '../../waves/wave-store.ts';
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

/**
 * How many per cent have answered an open wave, in all and by virksomhet, counted once a day and then kept: a live counter would let a
 * colleague watch somebody press send, and two counts around midnight would do. Whole per cent. With it, the buckets where many
 * answer codes that were fetched have not been used. undefined when the wave is not open, or when fewer than ten are invited.
 */
export const participationOf = async (
  installation: Pick<Installation, 'office' | 'what' | 'clock'>,
  wave: WaveTable,
): Promise<Participation | undefined> => {
  if (wave.state !== 'open') return undefined;
  if ((wave.protocol?.audience.invitedCount ?? 0) < fewestInvited) return undefined;
  const { office, clock } = installation;
  const kept = wave.participation;
  const isFresh = kept?.asOf === dateOn(clock());
  const isTooSoon = kept?.countedAt !== undefined && clock().getTime() - new Date(kept.countedAt).getTime() < shortestGapMs;
  if (kept !== null && kept.groups !== undefined && (isFresh || isTooSoon)) return kept;
  const participation = await countNow(installation, wave);
  await noteOnWave(office, wave.id, { participation });
  return participation;
};
