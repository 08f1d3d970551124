import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './personal-link-store.ts';

const hash = new Uint8Array([1]);

test('the SQL about personal links is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    insertPersonalLink: (db) => store.insertPersonalLink(db, { waveId: 'w', linkHash: hash, personId: 'p' }),
    deletePersonalLink: (db) => store.deletePersonalLink(db, 'w', hash),
  });
  await expect(text).toMatchFileSnapshot('./personal-link-store.sql');
});
