import { tiltak as shipped } from '@takhoyde/survey-definitions/shipped';
import type { Tiltak } from '../contract/index.ts';

/** The library of what others do. Suggestions: a number never prescribes one. */
export const listTiltak = (): Tiltak[] =>
  shipped.map(({ id, area, horizon, horizonYears, text }) => ({ id, area, horizon, horizonYears, text }));

export const isInLibrary = (id: string): boolean => shipped.some((one) => one.id === id);

/**
 * What the library suggests for a theme, in its own order. What fits any theme is suggested for none.
 * Edges: a dimension that has a `theme` of the bank is matched by that, any other by its id.
 */
export const tiltakFor = ({ id, theme }: { readonly id: string; readonly theme?: string | undefined }): string[] =>
  shipped.filter(({ dimensions }) => dimensions.includes(theme ?? id)).map((one) => one.id);
