import type { ComparabilityGrade } from '../contract/index.ts';

/** A unit of the organisation version a release is read through. */
export interface ReleasedStructureUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly unitType: string;
  /** Where a wave asked a part of an organisation, on its top unit: the units above. */
  readonly unitIdsAbove?: readonly string[];
  /** null in the wave's own structure, where everybody of the unit was asked. */
  readonly comparability: ComparabilityGrade | null;
  /** Share 0–1 of its baseline people who came from undivided units and were asked; null when nobody came, or in the wave's own structure. */
  readonly wholeShare: number | null;
  /** Where its baseline people come from, by unit of the earlier structure just below the root of what was merged. */
  readonly origins: readonly { readonly name: string; readonly headcount: number }[];
}
