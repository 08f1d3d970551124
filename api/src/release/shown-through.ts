import { readThrough, type ProtectedFigures, type ReadStructure } from '@takhoyde/analysis/disclosure';
import type { Kysely } from 'kysely';
import type { LocalizedText } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { unitFiguresOf } from './unit-figures-of.ts';

/** A handle that works as the database role `results`: it may read releases, and nothing else. */
type ResultsDb = Kysely<WhoDatabase>;

/** A released wave of an organisation version, and the blocks that can be read through other structures. */
export interface ReadableWave {
  readonly id: string;
  readonly title: LocalizedText;
  readonly hash: string;
  readonly blocks: ProtectedFigures;
}

/** The last released wave of an organisation version, of those that may count; undefined when there is none. */
export const findLastWaveOf = async (
  db: ResultsDb,
  organisationVersion: string,
  mayCount: (waveId: string) => Promise<boolean>,
): Promise<ReadableWave | undefined> => {
  const heads = await db.selectFrom('release.waveRelease').select(['hash', 'waveId', 'header']).execute();
  const ofVersion = heads
    .filter(({ header }) => header.wave.organisationVersion === organisationVersion)
    .sort((one, other) => Date.parse(other.header.wave.closesAt) - Date.parse(one.header.wave.closesAt));
  for (const { hash, waveId, header } of ofVersion) {
    if (!(await mayCount(waveId))) continue;
    const { blocks } = await db
      .selectFrom('release.waveRelease')
      .select('blocks')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    return { id: waveId, title: header.wave.title, hash, blocks };
  }
  return undefined;
};

/**
 * Which units of a structure that is only planned would have a result of a released wave. The reading is thrown away: only that
 * there is one leaves this room, and reading the same blocks through any structure adds nothing that can be computed.
 */
export const shownThrough = (blocks: ProtectedFigures, structure: ReadStructure): ReadonlySet<string> =>
  new Set(unitFiguresOf(readThrough(blocks, structure, { groupIds: ['all'] })).keys());
