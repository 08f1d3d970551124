import { inTransaction } from '../../db/index.ts';
import type { Installation } from '../../installation.ts';
import { findReleasedBlocks, listStructures } from '../../release/release-reader.ts';
import { structuresOf } from '../../release/wave-organisation.ts';
import { addReading } from '../../release/write-release.ts';
import { findWave } from '../../waves/wave-store.ts';

/**
 * Reads the waves that are released already through an organisation version that has just got a crosswalk. The blocks stay what
 * they are, so nothing can be computed that could not be before. May be repeated.
 */
export const readReleasesThrough = async (
  { who, office }: Pick<Installation, 'who' | 'office'>,
  organisationVersion: string,
): Promise<void> => {
  for (const { hash, waveId, blocks } of await findReleasedBlocks(who.as('results'))) {
    const wave = await findWave(office, waveId);
    if (wave === undefined || (await listStructures(who.as('results'), hash)).includes(organisationVersion)) continue;
    const structure = (await structuresOf(office, wave)).find((read) => read.organisationVersion === organisationVersion);
    if (structure !== undefined) await inTransaction(who.as('release'), (tx) => addReading(tx, hash, blocks, structure));
  }
};
