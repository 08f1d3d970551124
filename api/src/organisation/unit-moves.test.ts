import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import { listMoves } from './unit-moves.ts';

test('the SQL about where units went is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    listMoves: (db) => listMoves(db, { organisationVersion: 'o', unitIds: ['u', 'v'] }),
  });
  await expect(text).toMatchFileSnapshot('./unit-moves.sql');
});
