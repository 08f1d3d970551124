import type { LastTime, LocalizedText } from '@takhoyde/api/contract';
import { bearerOf, type Answer } from '#lib/ballot/ballot-requests.ts';
import { isRecord } from '#lib/ballot/json-shape.ts';
import { stopReasonOf, type StopReason } from './stop-reason.ts';

/** Which unit and level an answer will count for, in words. */
export interface Place {
  readonly unitName: string;
  readonly levelLabel: LocalizedText;
  /** The group whose key signs the ballot, as the office has said already. */
  readonly bucket?: string;
  /** What came of the last survey there; nothing where there was none. */
  readonly lastTime?: LastTime;
}

/** What is known of the person's right to answer: what the first page offers depends on it, and on nothing else. */
export type Entry =
  | { readonly kind: 'looking' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'invited'; readonly place: Place; readonly code?: string; readonly link?: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'turned-away'; readonly because: StopReason };

/** What was asked with: a printed code, the secret of a personal link or nothing, and whether a reply with the ballot was lost on its way to this device. */
export interface Asked {
  readonly code?: string;
  readonly link?: string;
  readonly isHalfFetched: boolean;
}

const isLocalized = (value: unknown): value is LocalizedText =>
  isRecord(value) && [value['nb'], value['nn'], value['en']].every((text) => typeof text === 'string');

const isLastTime = (value: unknown): value is LastTime =>
  isRecord(value) && isLocalized(value['waveTitle']) && Array.isArray(value['lines']);

/**
 * What the office's word on a person's place means for the first page.
 * Edges: a ballot that was fetched already turns the person away, unless it was fetched by this device and the reply got lost.
 */
export const entryOf = (answer: Answer, asked: Asked): Entry => {
  if (answer.kind === 'unreachable') return { kind: 'unreachable' };
  if (answer.kind === 'refused') {
    const because = stopReasonOf(answer.because);
    return because === 'signed-out' ? { kind: 'signed-out' } : { kind: 'turned-away', because };
  }
  const { bucket, unitName, levelLabel, state, lastTime } = answer.body;
  if (typeof unitName !== 'string' || !isLocalized(levelLabel)) return { kind: 'unreachable' };
  if (state === 'issued' && !asked.isHalfFetched) return { kind: 'turned-away', because: 'fetched-elsewhere' };
  const named = typeof bucket === 'string' ? { bucket } : {};
  const place = { unitName, levelLabel, ...named, ...(isLastTime(lastTime) ? { lastTime } : {}) };
  return { kind: 'invited', place, ...bearerOf(asked) };
};
