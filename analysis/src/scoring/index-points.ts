import type { Scale } from './scale.ts';

/**
 * A mean on any scale as points 0–100, so that dimensions with different scales can stand beside each other.
 * Unit: index points. Edges: `null` stays `null`. Source: docs/methods/index.md
 * @example indexPoints(3.4, { min: 1, max: 5 }) // 60
 */
export const indexPoints = <Mean extends number | null>(mean: Mean, scale: Scale): Mean | number =>
  mean === null ? mean : (100 * (mean - scale.min)) / (scale.max - scale.min);

/**
 * A distance on the scale (standard deviation, change, margin) as index points.
 * Unit: index points. Edges: `null` stays `null`. Source: docs/methods/index.md
 * @example indexDistance(0.8, { min: 1, max: 5 }) // 20
 */
export const indexDistance = <Distance extends number | null>(distance: Distance, scale: Scale): Distance | number =>
  distance === null ? distance : (100 * distance) / (scale.max - scale.min);
