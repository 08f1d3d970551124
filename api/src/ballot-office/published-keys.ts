import type { KeyList, ManifestBucket } from '../contract/ballot.ts';
import type { Db } from './ballot-office-db.ts';
import { findWave } from './ballot-plan-store.ts';
import { keyListOf } from './manifest.ts';
import { manifestOfRow } from './prepare-ballots.ts';

/** What phones ask of a wave's manifest. */
export type PublishedKeys = { keyList: KeyList; bucketOf: (bucketId: string) => ManifestBucket | undefined };

/** Finds the published keys of a wave. Holds those of the waves last asked for in memory: everybody who answers asks. */
export type KeyShelf = { find: (waveId: string) => Promise<PublishedKeys | undefined> };

/** A handful of waves are open at once, and a city's manifest is half a megabyte. */
const heldWaveCount = 8;

/**
 * Opens the shelf. Keys are held from when the wave has been opened: from then on they never change. Before, they are read anew.
 * Edges: finds nothing for a wave whose keys are not published.
 */
export const openKeyShelf = (db: Db): KeyShelf => {
  const held = new Map<string, PublishedKeys>();
  const hold = (waveId: string, keys: PublishedKeys): void => {
    held.set(waveId, keys);
    const [oldest] = held.keys();
    if (held.size > heldWaveCount && oldest !== undefined) held.delete(oldest);
  };
  const read = async (waveId: string): Promise<PublishedKeys | undefined> => {
    const wave = await findWave(db, waveId);
    const published = manifestOfRow(wave);
    if (wave === undefined || published === undefined) return undefined;
    const buckets = new Map(published.manifest.buckets.map((bucket) => [bucket.id, bucket]));
    const keys = { keyList: keyListOf(published.manifest), bucketOf: (bucketId: string) => buckets.get(bucketId) };
    if (wave.state !== 'preparing') hold(waveId, keys);
    return keys;
  };
  return { find: async (waveId) => held.get(waveId) ?? read(waveId) };
};
