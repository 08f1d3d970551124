import { openDevice, type Device } from './device.ts';
import { forgetNote } from './journey-note.ts';
import { forgetKeptWave } from './kept-wave.ts';

/** Removes ballot, draft, note and kept pages of a wave: after delivery nothing of it is left on the device. */
export const forgetDevice = async ({ storage, shelf }: Device, waveId: string): Promise<void> => {
  await storage.clear(waveId);
  forgetNote(shelf, waveId);
  await forgetKeptWave(waveId);
};

/**
 * Removes everything about a wave from this device: after close nothing of it can be used any more.
 * Tells whether a ballot lay there, which means that an answer was begun and never delivered.
 */
export const forgetWave = async (waveId: string): Promise<{ hadBallot: boolean }> => {
  const device = await openDevice(waveId);
  const held = await device.storage.read(waveId);
  await forgetDevice(device, waveId);
  return { hadBallot: held !== undefined };
};
