import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import type { PublicationTable } from './release-tables.ts';

/** A handle that works as the database role `release`: it sees what nobody else sees yet. */
type ReleaseDb = Kysely<WhoDatabase>;

/** Leaders and representatives, who see at the same instant; or everybody, those who were asked included. */
export type Audience = PublicationTable['audience'];

const findHash = async (db: ReleaseDb, waveId: string): Promise<string | undefined> =>
  (await db.selectFrom('release.waveRelease').select('hash').where('waveId', '=', waveId).executeTakeFirst())?.hash;

/**
 * Shows the release of a wave to an audience, for all of it in the same instant. May be repeated; false when it was shown already,
 * or when there is no release. Whether it is time is for the caller to know.
 */
export const publishRelease = async (
  db: ReleaseDb,
  waveId: string,
  { audience, at }: { readonly audience: Audience; readonly at: Date },
): Promise<boolean> => {
  const releaseHash = await findHash(db, waveId);
  if (releaseHash === undefined) return false;
  const written = await db
    .insertInto('release.publication')
    .values({ releaseHash, audience, publishedAt: at })
    .onConflict((target) => target.columns(['releaseHash', 'audience']).doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
};

/** Ids of the waves whose release an audience can see. */
export const listPublishedWaves = async (db: ReleaseDb, audience: Audience): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('release.publication')
    .innerJoin('release.waveRelease', 'release.waveRelease.hash', 'release.publication.releaseHash')
    .select('waveId')
    .where('audience', '=', audience)
    .execute();
  return new Set(rows.map(({ waveId }) => waveId));
};

/** The release of a wave with its blocks, seen or not: for readings and for the archive, never for a page. */
export const findUnseenBlocks = (db: ReleaseDb, waveId: string) =>
  db.selectFrom('release.waveRelease').select(['hash', 'blocks']).where('waveId', '=', waveId).executeTakeFirst();
