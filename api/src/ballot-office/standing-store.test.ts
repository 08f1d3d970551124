import { expect, test } from 'vitest';
import { recordedSql } from '../db/recorded-sql.ts';
import type { WhoDatabase } from '../db/who-database.ts';
import * as store from './standing-store.ts';

const hash = new Uint8Array([1]);
const person = { personId: 'p' };
const link = { linkHash: hash };
const session = { sessionHash: 's', now: new Date(0) };
const code = { codeHash: hash };
const taking = (holder: store.Holder): store.Taking => ({ waveId: 'w', holder, blindedHash: hash });

test('the SQL about where ballots stand is the one that was reviewed', async () => {
  const text = await recordedSql<WhoDatabase>({
    'takeBallots of a person, a link and a session': (db) =>
      store.takeBallots(db, 'w', [taking(person), taking(link), taking(session)]),
    'takeBallots of a code': (db) => store.takeBallots(db, 'w', [taking(code)]),
    giveBackBallot: (db) => store.giveBackBallot(db, taking(person)),
    'giveBackBallot of a link': (db) => store.giveBackBallot(db, taking(link)),
    'findPlaces of a person, a link and a session': (db) => store.findPlaces(db, 'w', [person, link, session]),
    'findPlaces of a code': (db) => store.findPlaces(db, 'w', [code]),
  });
  await expect(text).toMatchFileSnapshot('./standing-store.sql');
});
