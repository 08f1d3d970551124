import { closeBallotBox, countSpent, destroySealedBallots, openSealedBallots } from '../../ballot-box/index.ts';
import type { BucketCount } from '../../ballot-office/index.ts';
import { addCloseEntry, ballotListHash, findStepsTold, type StepTaken } from '../../closing/index.ts';
import type { CloseSteps } from '../../contract/index.ts';
import { forgetDeletedRows } from '../../db/index.ts';
import { BrokenPromise } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { tallyBallots } from '../../tally/tally-ballots.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';
import { keyOpenedBy, requireOpenableKey } from '../keys/open-key.ts';
import { atomsOf, planOf, releaseWave } from '../releasing/release-wave.ts';

/** The half of a closing that knows answers: final counts and units, but no person. */
export type CountingHalf = Omit<Installation, 'issuer'>;

/** Adds the entry of a step as the role that writes releases: this half writes nothing else about people’s side. */
const note = ({ who, clock }: CountingHalf, waveId: string, taken: StepTaken): Promise<void> =>
  addCloseEntry(who.as('release'), waveId, { ...taken, at: clock() });

const toldOf = ({ who }: CountingHalf, waveId: string) => findStepsTold(who.as('release'), waveId);

/** Shuts the box, waiting for ballots on their way in, and notes how many lie there. */
export const shutBox = async (half: CountingHalf, waveId: string): Promise<void> => {
  if ((await toldOf(half, waveId))['box-shut'] !== undefined) return;
  const box = half.what.as('tally');
  await closeBallotBox(box, waveId);
  const spent = [...(await countSpent(box, waveId))].sort(([a], [b]) => (a < b ? -1 : 1));
  const buckets = spent.map(([bucket, count]) => ({ bucket, spent: count }));
  await note(half, waveId, { step: 'box-shut', told: { buckets } });
};

const countsOf = ({ buckets }: CloseSteps['office-closed']): BucketCount[] =>
  buckets.map(({ bucket, invited, issued, reissued }) => ({
    bucketId: bucket,
    invitedCount: invited,
    issuedCount: issued,
    reissuedCount: reissued,
  }));

/** Opens the ballots, in random order and in memory only, and releases their figures with the entry that tells of it. */
const countAndRelease = async (half: CountingHalf, wave: WaveTable, counts: readonly BucketCount[]): Promise<void> => {
  const { what, sealKeys, randomBelow, clock } = half;
  await requireOpenableKey(half, wave.id);
  const openedBy = await keyOpenedBy(half, wave.id);
  const unseal = await sealKeys.unsealerOf(wave.id);
  if (unseal === undefined) throw new BrokenPromise('closeWave requires the seal key of a wave that is not released');
  const { plan, levels, unitIdsOf } = await planOf(half, wave, await atomsOf(half, wave, counts));
  const rules = { definition: wave.definition, plan, levels, isFirstWave: wave.isFirst, waveId: wave.id, unitIdsOf };
  const receipts: string[] = [];
  const opening = { unseal, randomBelow, noteReceipt: (receipt: string) => void receipts.push(receipt) };
  const ballots = openSealedBallots(what.as('tally'), wave.id, opening);
  const { summed, ballotCount, malformedCount, partlyRefusedCount } = await tallyBallots(ballots, rules);
  const countedCount = ballotCount - malformedCount;
  if (receipts.length !== countedCount)
    throw new BrokenPromise('closeWave requires a receipt of every ballot it counts, and of no other');
  const counted = { countedCount, unreadableCount: malformedCount, partlyRefusedCount, ballotListHash: ballotListHash(receipts) };
  await releaseWave(half, wave, plan, {
    summed,
    receipts,
    alongside: async (tx, releaseHash) => {
      if ((await findStepsTold(tx, wave.id))['cancel-decided'] !== undefined)
        throw new BrokenPromise('countAndRelease requires a wave that nobody has cancelled while it was counted');
      const told = { ...counted, keyOpenedBy: openedBy, releaseHash };
      await addCloseEntry(tx, wave.id, { step: 'counted', at: clock(), told });
    },
  });
};

/** What could open an answer, or tie one to a place in the box, is destroyed and overwritten, step by step. */
const destroyBox = async (half: CountingHalf, waveId: string): Promise<void> => {
  const { what, sealKeys } = half;
  const told = await toldOf(half, waveId);
  if (told['ballots-destroyed'] === undefined) {
    await destroySealedBallots(what.as('tally'), waveId);
    await note(half, waveId, { step: 'ballots-destroyed', told: { destroyed: ['sealed ballots', 'answer rows'] } });
  }
  if (told['seal-key-destroyed'] === undefined) {
    await sealKeys.destroy(waveId);
    await note(half, waveId, { step: 'seal-key-destroyed', told: { destroyed: ['seal key'] } });
  }
  if (told['box-overwritten'] === undefined) {
    await forgetDeletedRows(what); // deleted rows stay readable on disk until the tables are rewritten
    await note(half, waveId, { step: 'box-overwritten', told: {} });
  }
};

/**
 * Opens and counts, writes the one release, and then destroys ballots and key. The entry of the count is written together with the
 * release: once there is a release, no ballot is opened again. Of a cancelled wave nothing is opened: it is destroyed as it lies.
 */
export const countAndDestroy = async (half: CountingHalf, waveId: string): Promise<void> => {
  const told = await toldOf(half, waveId);
  const closed = told['office-closed'];
  if (closed === undefined) throw new BrokenPromise('countAndDestroy requires an office that is closed');
  const isToBeCounted = told.counted === undefined && told['cancel-decided'] === undefined;
  if (isToBeCounted) await countAndRelease(half, await requireWave(half.office, waveId), countsOf(closed));
  await destroyBox(half, waveId);
};
