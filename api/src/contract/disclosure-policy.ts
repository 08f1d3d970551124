import { z } from 'zod';

const thresholds = z.strictObject({
  mean: z.int().min(5).max(50),
  share: z.int().min(10).max(100),
  five: z.int().min(20).max(200),
});

/** A finer figure never takes fewer answers than a coarser one: otherwise no release could be cut, and the close would stop. */
const isInOrder = ({ mean, share, five }: z.infer<typeof thresholds>): boolean => mean <= share && share <= five;
const outOfOrder = 'the thresholds must rise: mean <= share <= five';

/** The disclosure policy of a wave: frozen at opening, never lowered afterwards. Counts of answers. */
export const disclosurePolicy = z
  .strictObject({
    ...thresholds.shape,
    sensitive: thresholds.refine(isInOrder, outOfOrder),
    minLeaders: z.int().min(3).max(20),
    keepShare: z.number().min(0.5).max(1),
    minimumEligible: z.int().min(5).max(50).meta({ description: 'Invited people a ballot bucket must have' }),
    comments: z.literal('off'),
  })
  .refine(isInOrder, outOfOrder)
  .meta({ id: 'DisclosurePolicy' });
export type DisclosurePolicy = z.infer<typeof disclosurePolicy>;

export const defaultDisclosurePolicy: DisclosurePolicy = {
  mean: 6,
  share: 10,
  five: 30,
  sensitive: { mean: 10, share: 20, five: 40 },
  minLeaders: 3,
  keepShare: 0.6,
  minimumEligible: 8,
  comments: 'off',
};
