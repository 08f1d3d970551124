/** A: as good as all the same people's units. B: nearly. C: too many came from divided units. N: nothing to compare with. */
export type ComparabilityGrade = 'A' | 'B' | 'C' | 'N';

/** From this share on, the unit is the same in all but name. */
const AS_GOOD_AS_WHOLE = 0.999;
/** From this share on, a divided unit or two cannot turn the comparison round. */
const NEARLY_WHOLE = 0.9;

/**
 * How well a unit's baseline and follow-up speak about the same people's units, across a change of structure.
 * The grade follows every figure that is compared. Source: docs/methods/comparability-grade.md
 * @example comparabilityGrade({ wholeShare: 0.992 }) // 'B'
 */
export const comparabilityGrade = ({ wholeShare }: { readonly wholeShare: number | null }): ComparabilityGrade => {
  if (wholeShare === null) return 'N';
  if (wholeShare >= AS_GOOD_AS_WHOLE) return 'A';
  return wholeShare >= NEARLY_WHOLE ? 'B' : 'C';
};
