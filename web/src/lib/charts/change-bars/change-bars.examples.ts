import type { Comparison } from '@takhoyde/api/contract';
import { hiddenIndex, longDimensions, shownIndex, usualDimensions } from '../profile-bars/profile-bars.examples.ts';

type Dimensions = Comparison['dimensions'];

/** Comparisons made up for the gallery and the tests. */
export const usualComparison: Dimensions = usualDimensions.map(({ id, name, figure, change }) => ({
  id,
  name,
  baseline: figure.kind === 'shown' ? shownIndex(figure.mean - (change?.kind === 'compared' ? change.difference : 0)) : figure,
  followUp: figure,
  change: change ?? { kind: 'not-compared', because: 'no-baseline' },
}));
export const notComparable: Dimensions = usualComparison.map((dimension) => ({
  ...dimension,
  change: { kind: 'not-compared', because: 'not-comparable' },
}));
export const hiddenComparison: Dimensions = usualComparison.map((dimension) => ({
  ...dimension,
  baseline: hiddenIndex,
  followUp: hiddenIndex,
  change: { kind: 'not-compared', because: 'hidden' },
}));
export const longComparison: Dimensions = longDimensions.map(({ id, name, figure, change }) => ({
  id,
  name,
  baseline: shownIndex(82, 8, 12),
  followUp: figure,
  change: change ?? { kind: 'not-compared', because: 'no-baseline' },
}));
