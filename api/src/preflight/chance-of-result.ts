import { betaLowerTail } from '@takhoyde/analysis';

/**
 * Chance that enough of those invited answer for a result to be shown, when each answers with the same chance, whatever the others do.
 * Unit: probability 0–1. Edges: 0 where fewer are invited than must answer. P(X >= k) of a binomial is the lower tail of a beta.
 * @example chanceOfResult({ invitedCount: 10, responseShare: 0.5, threshold: 6 }) // 0.37695312499999994
 */
export const chanceOfResult = ({
  invitedCount,
  responseShare,
  threshold,
}: {
  readonly invitedCount: number;
  readonly responseShare: number;
  readonly threshold: number;
}): number => (invitedCount < threshold ? 0 : betaLowerTail(responseShare, threshold, invitedCount - threshold + 1));
