import { deviceStorage } from '#lib/ballot/device-storage.ts';
import type { BallotStorage } from '#lib/ballot/ballot-storage.ts';
import type { NoteShelf } from './journey-note.ts';
import { memoryDevice } from './memory-device.ts';

/** Where this page keeps things, and whether they outlive it. */
export interface Device {
  readonly storage: BallotStorage;
  readonly shelf: NoteShelf;
  /** The browser refuses to keep anything: all is lost when the page is closed. */
  readonly isForgetful: boolean;
}

/** Opens what the browser lets us keep things in, and clears out drafts that have lain too long; memory when it lets us keep nothing (private windows, strict settings). */
export const openDevice = async (waveId: string): Promise<Device> => {
  try {
    const shelf = globalThis.localStorage;
    shelf.getItem(waveId);
    const storage = deviceStorage();
    await storage.read(waveId);
    await storage.dropOldDrafts(Date.now());
    return { storage, shelf, isForgetful: false };
  } catch {
    return memoryDevice();
  }
};
