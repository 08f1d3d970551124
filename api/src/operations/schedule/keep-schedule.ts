import type { Installation, OfficePart } from '../../installation.ts';
import { goOnEnding } from '../ceremony/close-wave.ts';
import { makeRounds, type Turns } from '../desk/rounds.ts';
import { countOpenWave } from '../participation/participation.ts';
import { afterRelease, scheduledTurns } from './wave-turns.ts';

/** An installation that is one process, as the schedule works on it. */
export type Whole = Installation & Pick<OfficePart, 'counting'>;

const countAndClose =
  (whole: Whole, { open }: Turns) =>
  async (waveId: string): Promise<void> => {
    await open?.(waveId);
    await countOpenWave(whole, waveId);
  };

/** Every turn of an installation that is one process: the schedule, the daily count, and closings that wait for a key or were cut off. */
export const wholeTurns = (whole: Whole, installation: Installation): Turns => {
  const turns = scheduledTurns(whole);
  return {
    ...turns,
    open: countAndClose(whole, turns),
    closing: (waveId) => goOnEnding(installation, waveId, 'schedule'),
  };
};

/**
 * Keeps the schedule of all waves until the installation is stopped: by the clock that was passed in, and by what is written in the
 * database, so that a restart changes nothing. A look takes a few small reads.
 */
export const keepSchedule = (whole: Whole, installation: Installation): Promise<void> =>
  makeRounds(whole, wholeTurns(whole, installation), afterRelease(whole));
