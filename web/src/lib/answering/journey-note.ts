import { isRecord } from '#lib/ballot/json-shape.ts';
import type { BallotLabel } from './ballot-label.ts';
import type { View } from './pages.ts';

/** What this device remembers beside the ballot and the draft: the label of the ballot, what is asked, and how it is shown. */
export interface JourneyNote extends BallotLabel {
  readonly bucket: string;
  readonly view: View;
  /** Of the questionnaire that the ballot was fetched for: it may not become another one on the way. */
  readonly definitionHash: string;
  /** The block of a rotating questionnaire. Drawn once: whoever comes back is asked the same. */
  readonly rotationBlock?: number;
}

/** The part of `localStorage` that is used; another object in tests. */
export type NoteShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (waveId: string): string => `takhoyde-svar:${waveId}`;

const areText = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string');

const isNote = (value: unknown): value is JourneyNote => {
  if (!isRecord(value)) return false;
  const { bucket, definitionHash, levelIds, rotationBlock, unitId, unitName, view } = value;
  const isLabel =
    areText(bucket, definitionHash, unitId, unitName) &&
    Array.isArray(levelIds) &&
    levelIds.every((id) => typeof id === 'string');
  const isBlock = rotationBlock === undefined || Number.isSafeInteger(rotationBlock);
  return isLabel && isBlock && (view === 'one' || view === 'list');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the note of a ballot. Edges: `undefined` when there is none, or it was made for another ballot. */
export const readNote = (shelf: NoteShelf, waveId: string, bucket: string): JourneyNote | undefined => {
  const text = shelf.getItem(keyOf(waveId));
  const value = text === null ? undefined : parsed(text);
  return isNote(value) && value.bucket === bucket ? value : undefined;
};

/** Writes the note of a wave over the one before. */
export const writeNote = (shelf: NoteShelf, waveId: string, note: JourneyNote): void => {
  shelf.setItem(keyOf(waveId), JSON.stringify(note));
};

/** Removes the note of a wave: after delivery nothing is left on the device. */
export const forgetNote = (shelf: NoteShelf, waveId: string): void => {
  shelf.removeItem(keyOf(waveId));
};
