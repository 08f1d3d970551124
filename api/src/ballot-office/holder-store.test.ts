import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './holder-store.ts';

const hash = new Uint8Array([1]);

test('the SQL about people and codes is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    insertInvitations: (db) => store.insertInvitations(db, 'w', [{ personId: 'p', bucketId: 'b' }]),
    insertPaperCodes: (db) => store.insertPaperCodes(db, { waveId: 'w', bucketId: 'b' }, [hash]),
    takeOutUnusedCodes: (db) => store.takeOutUnusedCodes(db, 'w'),
    'takeOutUnusedCodes of one bucket': (db) => store.takeOutUnusedCodes(db, 'w', 'b'),
    reissueTo: (db) => store.reissueTo(db, 'w', 'p'),
    findInvitedPeople: (db) => store.findInvitedPeople(db, 'w'),
    findPeopleInBuckets: (db) => store.findPeopleInBuckets(db, 'w', ['b']),
    isInvitedToOpenWave: (db) => store.isInvitedToOpenWave(db, 'w', 'p'),
    findPeopleWithoutBallot: (db) => store.findPeopleWithoutBallot(db, 'w'),
    countBuckets: (db) => store.countBuckets(db, 'w'),
    countPaperCodes: (db) => store.countPaperCodes(db, 'w'),
    insertFinalCounts: (db) =>
      store.insertFinalCounts(db, 'w', [{ bucketId: 'b', invitedCount: 8, issuedCount: 7, reissuedCount: 1 }]),
    findFinalCounts: (db) => store.findFinalCounts(db, 'w'),
    destroyHolders: (db) => store.destroyHolders(db, 'w'),
  });
  await expect(text).toMatchFileSnapshot('./holder-store.sql');
});
