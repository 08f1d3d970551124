import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './holder-store.ts';

const hash = new Uint8Array([1]);
const byPerson = { waveId: 'w', holder: { personId: 'p' }, blindedHash: hash };
const byLink = { waveId: 'w', holder: { linkHash: hash }, blindedHash: hash };
const bySession = { waveId: 'w', holder: { sessionHash: 's', now: new Date(0) }, blindedHash: hash };
const byCode = { waveId: 'w', holder: { codeHash: hash }, blindedHash: hash };

test('the SQL about people and codes is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    insertInvitations: (db) => store.insertInvitations(db, 'w', [{ personId: 'p', bucketId: 'b' }]),
    insertPaperCodes: (db) => store.insertPaperCodes(db, { waveId: 'w', bucketId: 'b' }, [hash]),
    takeOutUnusedCodes: (db) => store.takeOutUnusedCodes(db, 'w'),
    'takeOutUnusedCodes of one bucket': (db) => store.takeOutUnusedCodes(db, 'w', 'b'),
    'takeBallot of a person': (db) => store.takeBallot(db, byPerson),
    'takeBallot of a link': (db) => store.takeBallot(db, byLink),
    'takeBallot of a session': (db) => store.takeBallot(db, bySession),
    'takeBallot of a code': (db) => store.takeBallot(db, byCode),
    giveBackBallot: (db) => store.giveBackBallot(db, byPerson),
    'findPlace of a person': (db) => store.findPlace(db, 'w', byPerson.holder),
    'findPlace of a session': (db) => store.findPlace(db, 'w', bySession.holder),
    'findPlace of a code': (db) => store.findPlace(db, 'w', byCode.holder),
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
