import { shippedDefinition } from '@takhoyde/survey-definitions/shipped';
import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './draft-store.ts';

const definition = shippedDefinition('omstillingspuls')!;
const changedAt = new Date(0);
const change = { definition, changedAt, changedBy: 'A' };
const draft = { ...change, id: 'd', instrumentId: 'i', baseInstrument: null, baseVersion: null, revision: 1, notes: [] };

test('the SQL about drafts is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    listDrafts: store.listDrafts,
    countDrafts: (db) => store.countDrafts(db).catch(() => 0), // a count has always a row, but not where nothing is executed
    findDraft: (db) => store.findDraft(db, 'd'),
    addDraft: (db) => store.addDraft(db, draft),
    changeDraft: (db) => store.changeDraft(db, draft, change),
    removeDraft: (db) => store.removeDraft(db, draft),
  });
  await expect(text).toMatchFileSnapshot('./draft-store.sql');
});
