import type { Kysely } from 'kysely';
import type { LevelTitle } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import { titleKeyOf } from './level-map.ts';

type Db = Kysely<WhoDatabase>;

export const listLevelTitles = (db: Db): Promise<LevelTitle[]> =>
  db
    .selectFrom('organisation.levelTitle')
    .select(['organisationType', 'title', 'titleNn', 'levelId'])
    .orderBy('organisationType')
    .orderBy('titleKey')
    .execute();

/** Writes titles into the map; one that is there is written over. */
export const setLevelTitles = async (db: Db, titles: readonly LevelTitle[]): Promise<void> => {
  if (titles.length === 0) return;
  await db
    .insertInto('organisation.levelTitle')
    .values(titles.map((title) => ({ ...title, titleKey: titleKeyOf(title.title) })))
    .onConflict((target) =>
      target.columns(['organisationType', 'titleKey']).doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        titleNn: eb.ref('excluded.titleNn'),
        levelId: eb.ref('excluded.levelId'),
      })),
    )
    .execute();
};

export const removeLevelTitle = async (
  db: Db,
  { organisationType, title }: Pick<LevelTitle, 'organisationType' | 'title'>,
): Promise<void> => {
  await db
    .deleteFrom('organisation.levelTitle')
    .where('organisationType', '=', organisationType)
    .where('titleKey', '=', titleKeyOf(title))
    .execute();
};
