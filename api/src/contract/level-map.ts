import { z } from 'zod';
import { levelId, nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What a local title means: the level of its holders, in one type of virksomhet or (`*`) in all. */
export const levelTitle = z
  .strictObject({
    organisationType: z.string().min(1).max(80),
    title: z.string().trim().min(1).max(200),
    titleNn: z.string().trim().max(200).nullable(),
    levelId,
  })
  .meta({ id: 'LevelTitle' });
export type LevelTitle = z.infer<typeof levelTitle>;

/** A title somebody holds that the map does not tell the level of. */
export const levelGap = z
  .strictObject({
    organisationType: z.string(),
    title: z.string(),
    personCount: z.int(),
    /** The import that waits for it; null: in the newest version, where a level is given beside the title. */
    importId: z.string().nullable(),
  })
  .meta({ id: 'LevelGap' });
export type LevelGap = z.infer<typeof levelGap>;

const map = z.strictObject({
  titles: z.array(levelTitle),
  gaps: z.array(levelGap),
  levels: z.array(z.strictObject({ id: levelId, label: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }) })),
  organisationTypes: z.array(z.string()),
});

export const levelMapEndpoints = {
  readLevelMap: endpoint({
    method: 'get',
    path: '/nivakart',
    summary: 'The level map: which level a local title means, and titles it does not tell',
    access: ['operator', 'analyst'],
    params: nothing,
    query: nothing,
    body: nothing,
    answer: map,
  }),
  setLevelTitle: endpoint({
    method: 'post',
    path: '/nivakart',
    summary: 'Say which level a local title means',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: levelTitle,
    answer: map,
  }),
  removeLevelTitle: endpoint({
    method: 'post',
    path: '/nivakart/fjern',
    summary: 'Take a title out of the level map',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({ organisationType: z.string().min(1).max(80), title: z.string().min(1).max(200) }),
    answer: map,
  }),
  importLevelMap: endpoint({
    method: 'post',
    path: '/nivakart/fil',
    summary: 'Import a level map (virksomhet_type, local_title_nb, local_title_nn, level), all or nothing; titles it lacks stay',
    access: ['operator'],
    params: nothing,
    query: nothing,
    body: z.strictObject({ file: z.strictObject({ name: z.string().min(1).max(200), content: z.base64().max(3_000_000) }) }),
    answer: map.extend({ addedCount: z.int(), changedCount: z.int() }),
  }),
};
