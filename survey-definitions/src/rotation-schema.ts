import { z } from 'zod';
import { idSchema } from './identifiers.ts';

/**
 * Matrix sampling: each person answers one of the blocks, and the items that stand in no block are asked of everybody. Saves
 * people time at the price of fewer answers to the items in blocks.
 * `person`: each draws for themselves. `bucket`: all who hold a ballot of one bucket get the same block.
 */
export const rotationSchema = z.strictObject({
  per: z.enum(['person', 'bucket']),
  blocks: z.array(z.array(idSchema).min(1).max(500)).min(2).max(4),
});
export type Rotation = z.infer<typeof rotationSchema>;
