import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './reform-store.ts';

const at = new Date(0);
const alternative = { steps: [], changedAt: at, changedBy: 'n', committedAs: null };
const seen = { id: 'a', revision: 1 };

test('the SQL about reforms is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    listReforms: store.listReforms,
    findReform: (db) => store.findReform(db, 'r'),
    lockReform: (db) => store.lockReform(db, 'r'),
    addReform: (db) => store.addReform(db, { id: 'r', name: 'n', fromVersion: 'v', plannedOn: '2028-01-01' }),
    removeReform: (db) => store.removeReform(db, 'r'),
    listAlternatives: (db) => store.listAlternatives(db, 'r'),
    countAlternatives: store.countAlternatives,
    findAlternative: (db) => store.findAlternative(db, 'r', 'a'),
    addAlternative: (db) => store.addAlternative(db, { ...alternative, ...seen, reformId: 'r', name: 'n', base: null }),
    changeAlternative: (db) => store.changeAlternative(db, seen, alternative).catch(() => false),
    removeAlternative: (db) => store.removeAlternative(db, seen).catch(() => false),
  });
  await expect(text).toMatchFileSnapshot('./reform-store.sql');
});
