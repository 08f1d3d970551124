import type { DatabaseIdentity } from './engine.ts';
import { StoresNotApart } from './store-errors.ts';

/** What `separationOf` needs of a store. */
export type Identified = { identity: () => Promise<DatabaseIdentity> };

/**
 * Whether WHO and WHAT lie in clusters of their own. Transaction ids are counted per cluster, so two databases in one cluster
 * let a copy of the disk be sorted by time: `false` must be shown in health and needs a trial acknowledgement to open a wave.
 * Edges: throws `StoresNotApart` when both are one database. Source: docs/anonymity.md
 */
export const separationOf = async (who: Identified, what: Identified): Promise<{ separateClusters: boolean }> => {
  const [left, right] = await Promise.all([who.identity(), what.identity()]);
  const sameCluster = left.cluster === right.cluster;
  if (sameCluster && left.database === right.database) throw new StoresNotApart();
  return { separateClusters: !sameCluster };
};
