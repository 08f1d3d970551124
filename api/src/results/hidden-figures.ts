import type { Hidden, IndexFigure, ItemFigure } from '../contract/index.ts';
import type { Released } from '../release/released.ts';
import type { UnitFigures } from '../release/unit-figures.ts';

const tooFew: Hidden = { kind: 'hidden', because: 'too-few' };

/** The index of a group, or why there is none to see. What a release does not hold is hidden. */
export const indexOf = (figures: Released<UnitFigures> | undefined, groupId: string, dimensionId: string): IndexFigure =>
  figures?.groups[groupId]?.indices[dimensionId] ?? tooFew;

export const itemOf = (figures: Released<UnitFigures> | undefined, groupId: string, itemId: string): ItemFigure =>
  figures?.groups[groupId]?.items[itemId] ?? tooFew;

export const responseOf = (figures: Released<UnitFigures> | undefined): UnitFigures['response'] => figures?.response ?? tooFew;
export const coverageOf = (figures: Released<UnitFigures> | undefined): UnitFigures['coverage'] => figures?.coverage ?? tooFew;
