import { recordHappening } from '../audit/audit-log.ts';
import { closeBallotBox, countSpent, destroySealedBallots, openSealedBallots } from '../ballot-box/index.ts';
import { closeBallotOffice, type BucketCount } from '../ballot-office/index.ts';
import type { CloseProtocol } from '../contract/index.ts';
import { forgetDeletedRows, inTransaction } from '../db/index.ts';
import { BrokenPromise, conflict } from '../http/errors.ts';
import type { Installation } from '../installation.ts';
import { forgetMessages } from '../invitations/index.ts';
import { findRelease } from '../release/release-reader.ts';
import { tallyBallots } from '../tally/tally-ballots.ts';
import { listWaves, moveWave, noteOnWave, requireWave } from '../waves/wave-store.ts';
import type { WaveTable } from '../waves/wave-tables.ts';
import { atomsOf, planOf, releaseWave } from './release-wave.ts';

const total = (counts: readonly BucketCount[], of: (count: BucketCount) => number): number =>
  counts.reduce((sum, count) => sum + of(count), 0);

const destroyed = ['invitations', 'personal links', 'printed codes', 'signing keys', 'sealed ballots', 'seal key', 'answer rows'];

/** Opens the ballots, in random order and in memory only, and releases their figures. */
const countAndRelease = async (
  installation: Installation,
  wave: WaveTable,
  counts: readonly BucketCount[],
): Promise<CloseProtocol> => {
  const { what, sealKeys, randomBelow } = installation;
  const box = what.as('tally');
  const unseal = await sealKeys.unsealerOf(wave.id);
  if (unseal === undefined) throw new BrokenPromise('closeWave requires the seal key of a wave that is not released');
  const { plan, levels, unitIdsOf } = await planOf(installation, wave, await atomsOf(installation, wave, counts));
  const rules = { definition: wave.definition, plan, levels, isFirstWave: wave.isFirst, waveId: wave.id, unitIdsOf };
  const receipts: string[] = [];
  const opening = { unseal, randomBelow, noteReceipt: (receipt: string) => void receipts.push(receipt) };
  const { tally, ballotCount, malformedCount, partlyRefusedCount } = await tallyBallots(
    openSealedBallots(box, wave.id, opening),
    rules,
  );
  if (receipts.length !== ballotCount - malformedCount)
    throw new BrokenPromise('closeWave requires a receipt of every ballot it counts, and of no other');
  const releaseHash = await releaseWave(installation, wave, plan, { tally, receipts });
  return {
    waveId: wave.id,
    releaseHash,
    bucketCounts: {
      buckets: counts.length,
      invited: total(counts, (count) => count.invitedCount),
      issued: total(counts, (count) => count.issuedCount),
      reissued: total(counts, (count) => count.reissuedCount),
      spent: [...(await countSpent(box, wave.id)).values()].reduce((sum, count) => sum + count, 0),
    },
    answersTallied: ballotCount - malformedCount,
    answersRefused: malformedCount + partlyRefusedCount,
    destroyed,
  };
};

/** Everything after the release is written: what could tie an answer to anybody, or open one, is destroyed. */
const destroyTraces = async ({ who, what, sealKeys, issuer }: Installation, waveId: string): Promise<void> => {
  issuer.forgetWave(waveId);
  await destroySealedBallots(what.as('tally'), waveId);
  await sealKeys.destroy(waveId);
  await forgetDeletedRows(who); // deleted rows stay readable on disk until the tables are rewritten
  await forgetDeletedRows(what);
};

const finishClosing = async (installation: Installation, wave: WaveTable, actor: string): Promise<CloseProtocol> => {
  const { office, who, what, clock, log } = installation;
  await closeBallotBox(what.as('tally'), wave.id);
  const counts = await closeBallotOffice(office, wave.id);
  await forgetMessages(office, wave.id); // whom we wrote to is who was invited
  const isReleased = wave.closeProtocol !== null && (await findRelease(who.as('results'), wave.id)) !== undefined;
  const protocol =
    isReleased && wave.closeProtocol !== null ? wave.closeProtocol : await countAndRelease(installation, wave, counts);
  if (!isReleased) await noteOnWave(office, wave.id, { closeProtocol: protocol }); // kept before anything is destroyed
  await destroyTraces(installation, wave.id);
  const detail = `${wave.id}: ${String(protocol.answersTallied)} answers, release ${protocol.releaseHash}`;
  await inTransaction(office, async (tx) => {
    const isMoved = await moveWave(tx, wave.id, ['closing', 'released'], { problem: null });
    if (isMoved) await recordHappening(tx, { at: clock(), actor, action: 'wave-closed', detail });
  });
  log.event('wave closed', { answers: protocol.answersTallied });
  return protocol;
};

const closings = new WeakMap<Installation, Map<string, Promise<CloseProtocol>>>();

/** One closing of a wave at a time: who asks while one is under way gets its outcome. */
const onceAtATime = (installation: Installation, waveId: string, close: () => Promise<CloseProtocol>): Promise<CloseProtocol> => {
  const underWay = closings.get(installation) ?? new Map<string, Promise<CloseProtocol>>();
  closings.set(installation, underWay);
  const closing = underWay.get(waveId) ?? close().finally(() => underWay.delete(waveId));
  underWay.set(waveId, closing);
  return closing;
};

/**
 * Closes a wave for good: no more ballots; counts kept; all answers opened together in random order and summed in memory;
 * blocks cut, figures limited, one release written; then keys, ballots and invitations destroyed. May be called again after a
 * crash at any point, and goes on where it was; the same ballots give the same release.
 * Edges: a wave that is not open is refused.
 */
export const closeWave = async (installation: Installation, waveId: string, actor: string): Promise<CloseProtocol> => {
  const { office } = installation;
  await moveWave(office, waveId, ['open', 'closing']);
  const wave = await requireWave(office, waveId);
  if (wave.state !== 'closing')
    throw conflict('not-open', `the wave ${waveId} is ${wave.state}; only an open wave can be closed`);
  return onceAtATime(installation, waveId, () => finishClosing(installation, wave, actor));
};

const unfinished =
  'the closing could not be finished; it is tried again at the next start, or when the operator closes the wave again';

/**
 * Closings that were cut off, finished at start. Edges: one that cannot be finished is logged and noted on its wave, and stays
 * closing: it must not keep every other wave of the installation from being served.
 */
export const resumeClosings = async (installation: Installation): Promise<void> => {
  const { office, log } = installation;
  for (const wave of await listWaves(office)) {
    if (wave.state !== 'closing') continue;
    await finishClosing(installation, wave, 'system').catch(async (error: unknown) => {
      log.unexpected(error);
      await noteOnWave(office, wave.id, { problem: unfinished });
    });
  }
};
