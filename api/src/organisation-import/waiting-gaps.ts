import type { Kysely } from 'kysely';
import type { LevelGap } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { dryRun } from './dry-run.ts';
import { findRun, listFiles, listRunsIn } from './import-store.ts';

/** Titles that imports under way wait for: their people have no level until the map tells it. Looks at the two newest. */
export const listWaitingGaps = async (db: Kysely<WhoDatabase>): Promise<LevelGap[]> => {
  const gaps: LevelGap[] = [];
  for (const importId of (await listRunsIn(db, 'columns')).slice(-2)) {
    const run = await findRun(db, importId);
    if (run?.faults.some(({ code }) => code === 'title-unknown') !== true) continue;
    const { gaps: found } = await dryRun(db, run.target, await listFiles(db, importId));
    gaps.push(...found.map((gap) => ({ ...gap, importId })));
  }
  return gaps.sort((one, other) => other.personCount - one.personCount);
};
