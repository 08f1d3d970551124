import { expect, test } from 'vitest';
import { recordedSql } from '../../db/recorded-sql.ts';
import type { WhoDatabase } from '../../db/who-database.ts';
import * as store from './message-store.ts';

const key = { waveId: 'w', personId: 'p', kind: 'invitation' };

test('the SQL about messages is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    claimMessage: (db) => store.claimMessage(db, key, 'm'),
    settleMessage: (db) => store.settleMessage(db, key),
    refuseMessage: (db) => store.refuseMessage(db, key, { address: 'a@demo.invalid', trouble: 'refused' }),
    takeBackLostMessage: (db) => store.takeBackLostMessage(db, key),
    findLostMessages: (db) => store.findLostMessages(db, 'w', ['invitation', 'notice']),
    takeBackMessage: (db) => store.takeBackMessage(db, key),
    findMessageStates: (db) => store.findMessageStates(db, 'w', 'invitation'),
    forgetMessages: (db) => store.forgetMessages(db, 'w'),
  });
  await expect(text).toMatchFileSnapshot('./message-store.sql');
});
