import type { Level, LocalizedText } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';

/** What the answering page is given: the questions of an open wave and where its ballots go. Nothing of who is asking. */
export interface Sheet {
  readonly waveId: string;
  readonly title: LocalizedText;
  readonly closesAt: string;
  /** Whole minutes, for the slower of the two audiences. */
  readonly minutes: number;
  /** What was frozen at opening, without what only the analysis needs. */
  readonly definition: Definition;
  readonly levels: readonly Level[];
  readonly isFirstWave: boolean;
  readonly areCommentsAsked: boolean;
  readonly collectorOrigin: string;
  /** SHA-256 of all public keys of the wave, in hexadecimal. */
  readonly keyFingerprint: string;
}
