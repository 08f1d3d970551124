import type { IndexFigure as ProtectedIndex, ItemFigure as ProtectedItem } from '@takhoyde/analysis/disclosure';
import type { IndexFigure, ItemFigure } from '../contract/index.ts';

/** An index as the contract tells it: field by field, so that a new field of the engine cannot slip out unseen. */
export const contractIndex = (figure: ProtectedIndex): IndexFigure => {
  if (figure.kind === 'hidden') return { kind: 'hidden', because: figure.because };
  const { answerCount, mean, standardDeviation, spread, isLimited, limit } = figure;
  const { low, high } = figure.interval;
  return { kind: 'shown', answerCount, mean, standardDeviation, spread, interval: { low, high }, isLimited, limit };
};

type Shown = Extract<ProtectedItem, { kind: 'shown' }>;

const contractShares = (shares: Shown['shares']): Extract<ItemFigure, { kind: 'shown' }>['shares'] => {
  if (shares.kind === 'hidden') return { kind: 'hidden', because: shares.because };
  const { answerCount, favourableShare, neutralShare, unfavourableShare, isLimited } = shares;
  return { kind: 'shown', answerCount, favourableShare, neutralShare, unfavourableShare, isLimited };
};

const contractDistribution = (distribution: Shown['distribution']): Extract<ItemFigure, { kind: 'shown' }>['distribution'] => {
  if (distribution.kind === 'hidden') return { kind: 'hidden', because: distribution.because };
  const { answerCount, counts, isLimited } = distribution;
  return { kind: 'shown', answerCount, counts: [...counts], isLimited };
};

/** A statement as the contract tells it. */
export const contractItem = (figure: ProtectedItem): ItemFigure => {
  if (figure.kind === 'hidden') return { kind: 'hidden', because: figure.because };
  const { answerCount, mean, isLimited, limit, shares, distribution } = figure;
  return {
    kind: 'shown',
    answerCount,
    mean,
    isLimited,
    limit,
    shares: contractShares(shares),
    distribution: contractDistribution(distribution),
  };
};
