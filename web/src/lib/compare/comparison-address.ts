/** What a comparison is asked for; the words of the address. */
export interface ComparisonChoice {
  readonly baseline: string;
  readonly followUp: string;
  readonly unitId: string;
  readonly structure: string;
}

/**
 * The address of a comparison.
 * @example comparisonAddress({ baseline: 'W1', followUp: 'W5', unitId: 'D-K', structure: '2028' }) // '/sammenlign?grunnlag=W1&oppfolging=W5&enhet=D-K&struktur=2028'
 */
export const comparisonAddress = ({ baseline, followUp, unitId, structure }: ComparisonChoice): string =>
  `/sammenlign?${new URLSearchParams({ grunnlag: baseline, oppfolging: followUp, enhet: unitId, struktur: structure }).toString()}`;
