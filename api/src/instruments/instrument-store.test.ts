import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './instrument-store.ts';

const definition = shippedDefinition('omstillingspuls')!;

test('the SQL about versions of instruments is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    takeTurnToSave: store.takeTurnToSave,
    listVersionHeads: store.listVersionHeads,
    findVersion: (db) => store.findVersion(db, 'i', '1.0.0'),
    addVersion: (db) =>
      store.addVersion(db, { id: 'i', version: '1.0.0', hash: 'h', definition, place: 1, savedAt: new Date(0) }),
  });
  await expect(text).toMatchFileSnapshot('./instrument-store.sql');
});
