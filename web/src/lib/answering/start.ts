import type { LocalizedText } from '@takhoyde/api/contract';
import { isRecord } from '#lib/ballot/json-shape.ts';
import type { Intro } from './intro.ts';

/** What the first page is made of, on the server and again on the phone. Nothing of who is asking, and no question yet. */
export interface Start {
  readonly waveId: string;
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly closesAt: string;
  /** The day of `closesAt` in words, from the server: the first date that a slow phone writes takes it a tenth of a second. */
  readonly closesOn: LocalizedText;
  /** Whole minutes from this page to the receipt, for the slower of the two audiences. */
  readonly minutes: number;
  readonly intro: Intro;
  /** SHA-256 of the questionnaire that was approved, in hexadecimal. The questions are fetched later and held against it. */
  readonly definitionHash: string;
  /** SHA-256 of all public keys of the wave, in hexadecimal. */
  readonly keyFingerprint: string;
  readonly collectorOrigin: string;
  /** Somebody is signed in; never who. */
  readonly isSignedIn: boolean;
  /** How one shows that one is invited here: by signing in, or with a printed code. */
  readonly way: 'sign-in' | 'printed-code';
  /** All data are fictional, and the page says so. */
  readonly isDemo: boolean;
}

/** Reads what the server wrote into its own page. Edges: `undefined` when that is not a start. */
export const readStart = (text: string | undefined): Start | undefined => {
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  return isStart(value) ? value : undefined;
};

/** Two of its fields tell ours from anything else; the rest was written by the same server, in the same moment. */
const isStart = (value: unknown): value is Start =>
  isRecord(value) && typeof value['waveId'] === 'string' && typeof value['definitionHash'] === 'string';
