import { noteRegistered, noteSealKey, findWaveNote, writeBoxReport } from '../../counting/index.ts';
import { findStepsTold } from '../../closing/index.ts';
import { readManifest } from '../../ballot-office/index.ts';
import { countAndDestroy, shutBox, type CountingHalf } from '../ceremony/count-ballots.ts';
import { registerInBox } from '../opening/open-wave.ts';
import { countOpenWave } from '../participation/participation.ts';
import { makeRounds } from './rounds.ts';
import { boxTables } from '../overview/stored-tables.ts';

const makeSealKey = async ({ office, sealKeys }: CountingHalf, waveId: string): Promise<void> => {
  if ((await findWaveNote(office, waveId))?.sealKey instanceof Uint8Array) return;
  await noteSealKey(office, waveId, await sealKeys.make(waveId));
};

const registerOnce = async (half: CountingHalf, waveId: string): Promise<void> => {
  const note = await findWaveNote(half.office, waveId);
  const published = await readManifest(half.office, waveId);
  if (published === undefined || note?.registeredFingerprint === published.fingerprint) return;
  await noteRegistered(half.office, waveId, await registerInBox(half, waveId));
};

const takePartInClosing = async (half: CountingHalf, waveId: string): Promise<void> => {
  const told = await findStepsTold(half.who.as('release'), waveId);
  if (told['box-shut'] === undefined) await shutBox(half, waveId);
  else if (told['office-closed'] !== undefined && told['box-overwritten'] === undefined) await countAndDestroy(half, waveId);
};

/** Tells the office how the box lies whenever that has changed. */
const reportBox = (half: CountingHalf): (() => Promise<void>) => {
  let reported = '';
  return async () => {
    const { what, office, hasSeparateClusters } = half;
    const isAnswering = await what.isAnswering();
    const tables = isAnswering ? await boxTables(half) : [];
    const report = { what: what.kind, hasSeparateClusters, isAnswering, tables };
    if (JSON.stringify(report) === reported) return;
    await writeBoxReport(office, report);
    reported = JSON.stringify(report);
  };
};

/**
 * The rounds of the part that counts: makes the seal key of a wave that is being prepared, has the box take in its keys, counts who
 * has answered once a day, and at close opens, counts, releases and destroys. Ends when the part is stopped.
 */
export const makeCountingRounds = (half: CountingHalf): Promise<void> =>
  makeRounds(
    half,
    {
      preparing: (waveId) => makeSealKey(half, waveId),
      'awaiting-approval': (waveId) => registerOnce(half, waveId),
      approved: (waveId) => registerOnce(half, waveId),
      open: (waveId) => countOpenWave(half, waveId),
      closing: (waveId) => takePartInClosing(half, waveId),
    },
    reportBox(half),
  );
