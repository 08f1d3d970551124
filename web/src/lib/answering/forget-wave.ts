import { openDevice } from './device.ts';
import { forgetNote } from './journey-note.ts';

/**
 * Removes everything about a wave from this device: after close nothing of it can be used any more.
 * Tells whether a ballot lay there, which means that an answer was begun and never delivered.
 */
export const forgetWave = async (waveId: string): Promise<{ hadBallot: boolean }> => {
  const { storage, shelf } = await openDevice(waveId);
  const held = await storage.read(waveId);
  await storage.clear(waveId);
  forgetNote(shelf, waveId);
  return { hadBallot: held !== undefined };
};
