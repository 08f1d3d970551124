import { orderKept } from '@takhoyde/api/db/order-settings.ts';
import { openStore } from '@takhoyde/api/db/index.ts';
import { describe, expect, test } from 'vitest';
import { keepPostgres } from '../postgres/keep-postgres.ts';
import { databases } from '../stores/databases.ts';
import { makeOwnDatabases } from './own-databases.ts';

describe('a server that remembers when each ballot came', () => {
  test.each(databases)('is none of ours: nothing is told at start on $name', async ({ open }) => {
    const what = await open('what');
    expect(await orderKept(what.as('box'))).toEqual([]);
    await what.close();
  });

  test('is told in words, one sentence for each setting', { timeout: 60_000 }, async () => {
    const postgres = await keepPostgres('keeps-order');
    try {
      const what = await openStore({ side: 'what', url: (await makeOwnDatabases(postgres.addresses)).what });
      expect(await orderKept(what.as('box'))).toEqual([
        'WHAT has archive_mode = on: every ballot is kept in the archived log with the time it came; set it to off and restart the server',
        'WHAT has log_statement = all: the server writes ballots to its log with the time they came; set it to none and restart the server',
        'WHAT has track_commit_timestamp = on: the server can tell when each ballot was stored; set it to off and restart the server',
      ]);
      await what.close();
    } finally {
      await postgres.stop();
    }
  });
});
