import type { Kysely } from 'kysely';
import type { WhistleblowingLink } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';

type Db = Kysely<WhoDatabase>;

/** Where units take reports of wrongdoing. */
export const listWhistleblowingLinks = (db: Db): Promise<WhistleblowingLink[]> =>
  db.selectFrom('waves.whistleblowingLink').selectAll().orderBy('unitId').execute();

/** Sets the link of a unit, or takes it away. */
export const setWhistleblowingLink = async (db: Db, unitId: string, url: string | null): Promise<void> => {
  if (url === null) {
    await db.deleteFrom('waves.whistleblowingLink').where('unitId', '=', unitId).execute();
    return;
  }
  await db
    .insertInto('waves.whistleblowingLink')
    .values({ unitId, url })
    .onConflict((target) => target.column('unitId').doUpdateSet({ url }))
    .execute();
};
