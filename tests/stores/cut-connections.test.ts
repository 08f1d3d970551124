import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { openStore } from '@takhoyde/api/db/index.ts';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePostgresDatabase } from '../postgres/postgres-database.ts';

/** A road to the database that breaks just as a new connection takes its role, as often as it is told to. */
const breakingRoad = async (url: string): Promise<{ url: string; server: Server; breakNext: (times: number) => void }> => {
  const to = new URL(url);
  const farPort = Number(to.port);
  let left = 0;
  const server = createServer((near) => {
    const far = connect(farPort, to.hostname);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    far.pipe(near);
    near.on('data', (bytes) => {
      if (left > 0 && bytes.includes('set role')) {
        left -= 1;
        near.destroy();
      } else far.write(bytes);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  to.port = String((server.address() as AddressInfo).port);
  return { url: to.href, server, breakNext: (times) => void (left = times) };
};

let database: { url: string; drop: () => Promise<void> };
let road: Awaited<ReturnType<typeof breakingRoad>>;
beforeAll(async () => {
  database = await makePostgresDatabase('what');
  road = await breakingRoad(database.url);
});
afterAll(async () => {
  road.server.close();
  await database.drop();
});

test('a store that lost its database twelve times while connecting works again when the database is back', async () => {
  const store = await openStore({ side: 'what', url: road.url, migrate: false });
  const box = store.as('box');
  road.breakNext(12);
  for (let time = 0; time < 12; time += 1) await expect(sql`select 1`.execute(box)).rejects.toThrow();
  const { rows } = await sql<{ who: string }>`select current_user as who`.execute(box);
  expect(rows).toEqual([{ who: 'takhoyde_box' }]);
  await store.close();
});

test('twin: a role taken after the connection was handed out keeps its place in the pool for ever', async () => {
  const pool = new pg.Pool({ connectionString: road.url, max: 1 });
  pool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  const takeRole = CompiledQuery.raw('set role takhoyde_box');
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (created) => void (await created.executeQuery(takeRole)),
  });
  const db = new Kysely<never>({ dialect });
  road.breakNext(1);
  await expect(sql`select 1`.execute(db)).rejects.toThrow();
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 0]);
});
