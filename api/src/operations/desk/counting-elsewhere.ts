import { setTimeout as pause } from 'node:timers/promises';
import { findBoxReport, findWaveNote } from '../../counting/index.ts';
import { closeReceiptOf, findStepsTold } from '../../closing/index.ts';
import type { CloseReceipt } from '../../contract/index.ts';
import { conflict } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { requireWave } from '../../waves/wave-store.ts';
import { beginClosing, closeOffice, finishClosing } from '../ceremony/close-office.ts';
import type { CountingDesk } from './counting-desk.ts';
import { openOffice } from '../opening/open-wave.ts';
import { prepareOffice } from '../opening/prepare-wave.ts';
import { makeRounds, roundMs } from './rounds.ts';
import { afterRelease, scheduledTurns } from '../schedule/wave-turns.ts';
import { peoplesTables } from '../overview/stored-tables.ts';

/** The office as a process of its own: it has no ballot box, no seal key, and nobody to call who has. */
export type OfficeAlone = Omit<Installation, 'what' | 'sealKeys' | 'hasSeparateClusters' | 'randomBelow'>;

/** How long a request waits for the part that counts before it answers that the work goes on. */
const patienceMs = 25_000;

const untilKnown = async <Known>(
  look: () => Promise<Known | undefined>,
  { stopping }: Pick<OfficeAlone, 'stopping'>,
  tries = Number.POSITIVE_INFINITY,
): Promise<Known | undefined> => {
  for (let tried = 0; tried < tries && !stopping.aborted; tried += 1) {
    const known = await look();
    if (known !== undefined) return known;
    await pause(roundMs, undefined, { signal: stopping }).catch(() => undefined);
  }
  return undefined;
};

const prepare = (office: OfficeAlone, waveId: string): Promise<void> => {
  const sealKeyOf = (id: string) => untilKnown(async () => (await findWaveNote(office.office, id))?.sealKey ?? undefined, office);
  return prepareOffice({ ...office, sealKeyOf }, waveId);
};

const boxIsReadyFor = async (part: OfficeAlone, waveId: string): Promise<string> => {
  const look = async () => (await findWaveNote(part.office, waveId))?.registeredFingerprint ?? undefined;
  const fingerprint = await untilKnown(look, part, patienceMs / roundMs);
  if (fingerprint !== undefined) return fingerprint;
  throw conflict(
    'box-not-ready',
    'the part that counts has not made the ballot box ready for this wave',
    'See that it runs, and open the wave again.',
  );
};

/** The office's steps of a closing, each when the part that counts has taken the one before. */
const takePartInClosing = async (part: OfficeAlone, waveId: string): Promise<unknown> => {
  const told = await findStepsTold(part.office, waveId);
  if (told['box-shut'] !== undefined && told['office-closed'] === undefined) await closeOffice(part, waveId);
  return told['box-overwritten'] === undefined ? undefined : finishClosing(part, waveId, 'system');
};

const close = async (part: OfficeAlone, waveId: string, closer: Parameters<CountingDesk['close']>[1]): Promise<CloseReceipt> => {
  await beginClosing(part, waveId, closer);
  const isDone = async () => ((await requireWave(part.office, waveId)).closeReceipt === null ? undefined : true);
  const done = await untilKnown(isDone, part, patienceMs / roundMs);
  if (done === true) return closeReceiptOf(waveId, await findStepsTold(part.office, waveId));
  throw conflict(
    'closing-under-way',
    'the wave is closed to ballots, and is being counted',
    'Its page shows the protocol when it is done.',
  );
};

/**
 * The counting desk of an office that is a process of its own. It writes what it wants in WHO (a wave's state, an entry of a
 * closing), where the part that counts finds it at its next round. Edges: what takes longer than a request may wait goes on by itself.
 */
export const countingElsewhere = (part: OfficeAlone): CountingDesk => ({
  prepare: () => undefined, // the next round finds the wave
  open: (waveId, actor) => openOffice({ ...part, boxIsReadyFor: (id) => boxIsReadyFor(part, id) }, waveId, actor),
  close: (waveId, closer) => close(part, waveId, closer),
  participationOf: (wave) => Promise.resolve(wave.state === 'open' ? (wave.participation ?? undefined) : undefined),
  storedTables: async () => [...(await peoplesTables(part)), ...((await findBoxReport(part.office))?.tables ?? [])],
  storage: async () => (await findBoxReport(part.office)) ?? { what: 'postgres', hasSeparateClusters: false, isAnswering: false },
  canSplitKeys: false, // a share may lie in no database, and that is the only road between the parts
  keyReadiness: () => Promise.resolve(undefined),
  keyEnvelope: () => Promise.resolve(undefined),
  giveKeyShare: () => Promise.resolve('no-such-share'),
});

/** The rounds of an office that is a process of its own: the schedule, its steps of closings, and preparations that were cut off. */
export const makeOfficeRounds = async (part: OfficeAlone): Promise<void> => {
  const begun = new Set<string>();
  const prepareOnce = (waveId: string): Promise<void> => {
    if (!begun.has(waveId)) void prepare(part, waveId); // takes minutes; other waves do not wait for it
    begun.add(waveId);
    return Promise.resolve();
  };
  const office = { ...part, counting: countingElsewhere(part) };
  const turns = { ...scheduledTurns(office), preparing: prepareOnce, closing: (id: string) => takePartInClosing(part, id) };
  await makeRounds(part, turns, afterRelease(office));
};
