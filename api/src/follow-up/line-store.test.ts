import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import type { LineVersionTable } from './follow-up-tables.ts';
import * as store from './line-store.ts';

const version: LineVersionTable = {
  lineId: 'line-one',
  version: 1,
  waveId: 'w',
  organisationVersion: 'o',
  unitId: 'u',
  writtenBy: 'leader',
  theme: null,
  tiltakId: null,
  ownTiltak: 'Tavlemøte',
  difference: 'Vi møtes hver mandag.',
  responsibleRole: 'Teamleder',
  dueOn: '2027-01-01',
  status: 'planned',
  droppedBecause: null,
  expectation: null,
  isShared: true,
  changedAt: new Date(0),
};

test('the SQL about lines of plans is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    takeTurnToWrite: store.takeTurnToWrite,
    listLineVersions: (db) => store.listLineVersions(db, 'w', ['u', 'v']),
    addLineVersion: (db) => store.addLineVersion(db, version).catch(() => false), // nothing is executed, so nothing is counted
  });
  await expect(text).toMatchFileSnapshot('./line-store.sql');
});
