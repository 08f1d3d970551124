import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './ballot-plan-store.ts';

const bytes = new Uint8Array([1]);
const bucket = { id: 'b', unitId: 'u', levelIds: ['M'], coveredUnitIds: ['u'], eligibleCount: 8 };

test('the SQL about waves, buckets and keys is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    insertWave: (db) => store.insertWave(db, 'w', 8),
    deletePlan: (db) => store.deletePlan(db, 'w'),
    insertBuckets: (db) => store.insertBuckets(db, 'w', [bucket]),
    findWave: (db) => store.findWave(db, 'w'),
    findWaveState: (db) => store.findWaveState(db, 'w'),
    isAnyWaveOpen: (db) => store.isAnyWaveOpen(db),
    lockWave: (db) => store.lockWave(db, 'w'),
    setWaveState: (db) => store.setWaveState(db, 'w', 'open'),
    saveManifest: (db) => store.saveManifest(db, 'w', { manifest: {}, fingerprint: 'f' }),
    findBuckets: (db) => store.findBuckets(db, 'w'),
    saveKeyPair: (db) => store.saveKeyPair(db, { waveId: 'w', bucketId: 'b' }, { publicKey: bytes, signingKey: bytes }),
    findSigningKey: (db) => store.findSigningKey(db, 'w', 'b'),
  });
  await expect(text).toMatchFileSnapshot('./ballot-plan-store.sql');
});
