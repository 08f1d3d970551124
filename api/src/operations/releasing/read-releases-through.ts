import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import type { Installation } from '../../installation.ts';
import { findUnseenBlocks } from '../../release/publish-release.ts';
import { findReleasedBlocks, listStructures } from '../../release/release-reader.ts';
import { structuresOf, type StructureRead } from '../../release/wave-organisation.ts';
import { addReading } from '../../release/write-release.ts';
import { findWave, requireWave } from '../../waves/wave-store.ts';

type Part = Pick<Installation, 'who' | 'office'>;
type Blocks = Awaited<ReturnType<typeof findReleasedBlocks>>[number];

const addReadings = (db: Kysely<WhoDatabase>, { hash, blocks }: Omit<Blocks, 'waveId'>, structures: readonly StructureRead[]) =>
  inTransaction(db, async (tx) => {
    const read = await listStructures(tx, hash);
    for (const structure of structures)
      if (!read.includes(structure.organisationVersion)) await addReading(tx, hash, blocks, structure);
  });

/**
 * Reads the waves that are released already through an organisation version that has just got a crosswalk. The blocks stay what
 * they are, so nothing can be computed that could not be before. May be repeated.
 */
export const readReleasesThrough = async ({ who, office }: Part, organisationVersion: string): Promise<void> => {
  for (const release of await findReleasedBlocks(who.as('results'))) {
    const wave = await findWave(office, release.waveId);
    if (wave === undefined) continue;
    const structures = (await structuresOf(office, wave)).filter((read) => read.organisationVersion === organisationVersion);
    await addReadings(who.as('release'), release, structures);
  }
};

/** The readings a release has come to lack while it lay unseen: a crosswalk that was committed meanwhile passed it by. */
export const readUnseenThrough = async ({ who, office }: Part, waveId: string): Promise<void> => {
  const release = await findUnseenBlocks(who.as('release'), waveId);
  if (release === undefined) return;
  await addReadings(who.as('release'), release, await structuresOf(office, await requireWave(office, waveId)));
};
