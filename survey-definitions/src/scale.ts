import { z } from 'zod';
import { localizedTextSchema } from './localized-text.ts';

const pointSchema = z.strictObject({ value: z.number().int().min(-1000).max(1000), label: localizedTextSchema });
const nonSubstantiveSchema = z.strictObject({ value: z.literal('NA'), label: localizedTextSchema });

/**
 * An ordered answer scale: any lowest and highest point, any number of points, evenly spaced, in ascending order.
 * `favourable` and `unfavourable` name points as answered; for a reversed item the two change place. The rest is neutral.
 * `scoring: 'distribution'` means that no mean is taken of it.
 */
export const scaleSchema = z.strictObject({
  kind: z.literal('ordinal').default('ordinal'),
  points: z.array(pointSchema).min(2).max(101),
  nonSubstantive: z.array(nonSubstantiveSchema).max(1).default([]),
  favourable: z.array(z.number().int()).default([]),
  unfavourable: z.array(z.number().int()).default([]),
  scoring: z.enum(['index', 'distribution']).default('index'),
});
export type Scale = z.infer<typeof scaleSchema>;

/** Lowest and highest point of a scale, in scale points: `{ min: 0, max: 30 }` for points 0, 10, 20, 30. */
export const scaleRange = (scale: Scale): { min: number; max: number } => {
  const values = scale.points.map((point) => point.value);
  return { min: Math.min(...values), max: Math.max(...values) };
};
