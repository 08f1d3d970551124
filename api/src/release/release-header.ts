import type { Definition } from '@takhoyde/survey-definitions';
import type { DisclosurePolicy, LevelGroup, WaveSummary } from '../contract/index.ts';

/** What a release tells of itself beside its figures. Everything a screen needs, so that results read nothing else. */
export interface ReleaseHeader {
  readonly wave: WaveSummary;
  readonly definition: Definition;
  readonly definitionHash: string;
  readonly policy: DisclosurePolicy;
  readonly equivalenceMargin: number;
  readonly levelGroups: readonly LevelGroup[];
  readonly engineVersion: string;
  readonly blockCount: number;
  readonly unitCount: number;
  readonly shownUnitCount: number;
}
