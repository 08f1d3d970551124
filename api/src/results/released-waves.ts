import type { Kysely } from 'kysely';
import type { ReleaseSummary } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { Viewer } from '../identity/viewer.ts';
import { listReleases, listStructures } from '../release/release-reader.ts';

const isOnlyEmployee = (viewer: Viewer | undefined): boolean =>
  viewer === undefined || viewer.grants.every(({ role }) => role === 'employee');

/**
 * The released waves, newest first, with the structures each can be read through. Edges: of a wave that employees see later than
 * leaders and representatives, somebody who is an employee only is told when their date has come.
 */
export const listReleasedWaves = async (db: Kysely<WhoDatabase>, viewer: Viewer | undefined): Promise<ReleaseSummary[]> => {
  const summaries: ReleaseSummary[] = [];
  for (const { hash, releasedAt, header, isForEverybody } of await listReleases(db)) {
    if (!isForEverybody && isOnlyEmployee(viewer)) continue;
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
