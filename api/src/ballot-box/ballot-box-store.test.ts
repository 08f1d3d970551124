import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhatDatabase } from '../db/what-database.ts';
import * as store from './ballot-box-store.ts';

const bytes = new Uint8Array([1]);
const ballot = { bucketId: 'b', serial: bytes, encapsulatedKey: bytes, ciphertext: bytes };

test('the SQL of the ballot box is the one that was reviewed', async () => {
  const text = await recordedSql<WhatDatabase>({
    insertWave: (db) => store.insertWave(db, 'w', 'fingerprint'),
    insertBuckets: (db) => store.insertBuckets(db, 'w', [{ bucketId: 'b', publicKey: bytes }]),
    findWave: (db) => store.findWave(db, 'w'),
    findBuckets: (db) => store.findBuckets(db, 'w'),
    insertBallots: (db) => store.insertBallots(db, 'w', [ballot, ballot]),
    findSealing: (db) => store.findSealing(db, 'w', bytes),
    hasReceipt: (db) => store.hasReceipt(db, 'w', bytes),
    closeWave: (db) => store.closeWave(db, 'w'),
    countBallots: (db) => store.countBallots(db, 'w'),
    findSerials: (db) => store.findSerials(db, 'w'),
    findBallots: (db) => store.findBallots(db, 'w', [bytes, bytes]),
    deleteBallots: (db) => store.deleteBallots(db, 'w'),
  });
  await expect(text).toMatchFileSnapshot('./ballot-box-store.sql');
});
