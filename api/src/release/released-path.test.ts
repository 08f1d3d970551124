import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as paths from './released-path.ts';

test('the SQL about the way up from a unit is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    listReleasedHeadings: paths.listReleasedHeadings,
    releasedPath: (db) => paths.releasedPath(db, { releaseHash: 'h', organisationVersion: 'o', unitId: 'u' }),
  });
  await expect(text).toMatchFileSnapshot('./released-path.sql');
});
