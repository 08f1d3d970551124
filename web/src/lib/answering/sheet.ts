import type { Level } from '@takhoyde/api/contract';
import type { Definition } from '@takhoyde/survey-definitions';

/** The questions of an open wave, and what of the wave decides which of them somebody is asked. */
export interface Sheet {
  readonly waveId: string;
  readonly closesAt: string;
  /** The very definition that was frozen at opening: its hash has been checked. */
  readonly definition: Definition;
  readonly definitionHash: string;
  readonly levels: readonly Level[];
  /** For each virksomhet with questions of its own, the units of ballots that lie in it. */
  readonly localUnits: readonly LocalUnits[];
  readonly isFirstWave: boolean;
  readonly areCommentsAsked: boolean;
}

export interface LocalUnits {
  readonly virksomhet: string;
  readonly unitIds: readonly string[];
}
