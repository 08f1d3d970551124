import type { Kysely } from 'kysely';
import type { ReleaseSummary } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { listReleases, listStructures } from '../release/release-reader.ts';

/** The released waves, newest first, with the structures each can be read through. */
export const listReleasedWaves = async (db: Kysely<WhoDatabase>): Promise<ReleaseSummary[]> => {
  const summaries: ReleaseSummary[] = [];
  for (const { hash, releasedAt, header } of await listReleases(db)) {
    const { wave, blockCount, unitCount, shownUnitCount, engineVersion } = header;
    const organisationVersions = await listStructures(db, hash);
    summaries.push({
      wave,
      releaseHash: hash,
      releasedAt: releasedAt.toISOString(),
      organisationVersions,
      blockCount,
      unitCount,
      shownUnitCount,
      engineVersion,
    });
  }
  return summaries.sort((one, other) => Date.parse(other.wave.closesAt) - Date.parse(one.wave.closesAt));
};
