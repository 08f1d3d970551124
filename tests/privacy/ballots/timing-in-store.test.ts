import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { WhatStore, WhoStore } from '@takhoyde/api/db/index.ts';
import { closeWave } from '@takhoyde/api/operations/ceremony/close-wave.ts';
import { waveDetail } from '@takhoyde/api/operations/overview/wave-detail.ts';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePostgresDatabase } from '../../postgres/postgres-database.ts';
import { startRunningWave, type OwnBallot, type RunningWave } from './running-wave.ts';
import { searchOrders, tellingOrders } from './search-orders.ts';

const dbOf = (store: WhoStore | WhatStore): Kysely<never> => store.owner as unknown as Kysely<never>;

/** Where a product keeps its data, for each database it runs on. */
const places = [
  { name: 'PGlite', make: () => Promise.resolve({ environment: {}, drop: () => Promise.resolve() }) },
  {
    name: 'PostgreSQL',
    make: async () => {
      const [who, what] = await Promise.all([makePostgresDatabase('who'), makePostgresDatabase('what')]);
      const environment = { WHO_DATABASE_URL: who.url, WHAT_DATABASE_URL: what.url };
      return { environment, drop: async () => void (await Promise.all([who.drop(), what.drop()])) };
    },
  },
];

describe.each(places)('when 36 people came, searched for in all that a running product stores on $name', ({ make }) => {
  let place: Awaited<ReturnType<typeof make>>;
  let wave: RunningWave;
  const ballots: OwnBallot[] = [];
  let filesBefore: string[];

  const who = () => dbOf(wave.product.installation.who);
  const what = () => dbOf(wave.product.installation.what);
  const truth = () => ballots.map(({ personId }) => personId);
  /** Everything that a row may call a person's ballot. */
  const names = () =>
    new Map(ballots.flatMap(({ personId, serial, receipt }) => [personId, serial, receipt].map((name) => [name, personId])));
  const telling = async (db: Kysely<never>) => tellingOrders(await searchOrders(db, names()), truth());

  /** Files beside the databases, with the moment each was last written. */
  const otherFiles = (): string[] =>
    readdirSync(wave.product.directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^wh(?:o|at)\//u.test(name))
      .map((name) => [name, statSync(path.join(wave.product.directory, name))] as const)
      .filter(([, file]) => file.isFile())
      .map(([name, file]) => `${name} ${file.mtime.toISOString()}`);

  beforeAll(async () => {
    place = await make();
    wave = await startRunningWave(place.environment);
    filesBefore = otherFiles();
    for (const personId of wave.personIds) ballots.push(await wave.answer(personId));
    await waveDetail(wave.product.installation, wave.waveId); // what a page about the wave asks, and notes once a day
  }, 240_000);
  afterAll(async () => {
    await wave.product.end();
    await place.drop();
  });

  test('is found in many ways in an ordinary survey: by its times, its numbers and its rows', async () => {
    await sql`create table public.response (
      number bigint generated always as identity, person text, started_at timestamptz, answers jsonb, session text)`.execute(
      who(),
    );
    for (const [minute, personId] of truth().entries())
      await sql`insert into public.response (person, started_at, answers, session) values
        (${personId}, timestamptz '2026-11-23' + ${minute} * interval '1 minute', '{}', ${String(1000 + minute)})`.execute(who());
    const found = (await telling(who())).filter((order) => order.startsWith('public.'));
    expect(found.sort()).toEqual(
      ['number', 'place on disk', 'session', 'started_at', 'transaction'].map((by) => `public.response by ${by}`),
    );
    await sql`drop table public.response`.execute(who());
  });

  test('stands in no column of either database: only the rows themselves lie in the order in which they were written', async () => {
    const inWho = await telling(who());
    const inWhat = await telling(what());
    expect([...inWho, ...inWhat].filter((order) => !/by (?:transaction|place on disk)$/u.test(order))).toEqual([]);
    expect(inWho).toContain('ballot_office.invitation by transaction'); // the search is awake
    expect(inWhat).toContain('ballot_box.sealed_ballot by transaction');
  });

  test('stands in no file beside the databases, and no file is written for a ballot', () => {
    expect(otherFiles()).toEqual(filesBefore);
  });

  test('stands in nothing that the database tells of itself, and it keeps no time of commits', async () => {
    for (const db of [who(), what()]) {
      const views = [
        'pg_stat_activity',
        'pg_stat_user_tables',
        'pg_stat_user_indexes',
        'pg_stats',
        'pg_sequences',
        'pg_prepared_xacts',
      ];
      for (const view of views) {
        const { rows } = await sql<{
          all: string | null;
        }>`select string_agg(v::text, ' ') as all from ${sql.table(view)} as v`.execute(db);
        const told = rows[0]?.all ?? '';
        expect([view, ballots.filter(({ serial, receipt }) => told.includes(serial) || told.includes(receipt))]).toEqual([
          view,
          [],
        ]);
      }
      const { rows } = await sql<{ setting: string }>`select current_setting('track_commit_timestamp') as setting`.execute(db);
      expect(rows).toEqual([{ setting: 'off' }]);
    }
  });

  test('is gone after close: of ballots, receipts and invitations nothing is left, and of sign-ins the rows until they run out', async () => {
    await closeWave(wave.product.installation, wave.waveId, 'operator');
    expect(await telling(what())).toEqual([]);
    expect(
      (await telling(who())).filter((order) => !/^identity\.session by (?:transaction|place on disk)$/u.test(order)),
    ).toEqual([]);
    const { rows } = await sql`select from release.ballot_list`.execute(who());
    expect(rows).toHaveLength(ballots.length);
  });
});
