import { memoryStorage } from '#lib/ballot/ballot-storage.ts';
import type { Device } from './device.ts';
import type { NoteShelf } from './journey-note.ts';

const memoryShelf = (): NoteShelf => {
  const notes = new Map<string, string>();
  return {
    getItem: (key) => notes.get(key) ?? null,
    setItem: (key, value) => void notes.set(key, value),
    removeItem: (key) => void notes.delete(key),
  };
};

/** Keeps everything in the page and nothing in the browser: for shared tablets, and where the browser refuses to keep anything. */
export const memoryDevice = (): Device => ({ storage: memoryStorage(), shelf: memoryShelf(), isForgetful: true });
