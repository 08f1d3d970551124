import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { countSpent } from '@takhoyde/api/ballot-box/index.ts';
import { makePersonalLink, readManifest } from '@takhoyde/api/ballot-office/index.ts';
import type { CastBody } from '@takhoyde/api/contract';
import { collectorApp } from '@takhoyde/api/http/collector-app.ts';
import { listen } from '@takhoyde/api/http/listen.ts';
import { createLog } from '@takhoyde/api/http/log.ts';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRunningWave, type RunningWave } from '../privacy/ballots/running-wave.ts';
import { seededRandom } from '../privacy/ballots/ballot-scene.ts';
import { payload, printBallots } from '../privacy/ballots/paper-ballots.ts';
import { makePostgresDatabase } from '../postgres/postgres-database.ts';

type Told = { readonly status: number; readonly body: unknown };

/** Four connections of their own to a server. What is sent over all of them leaves in the same moment. */
const fourConnections = () => {
  const agents = Array.from({ length: 4 }, () => new Agent({ keepAlive: true, maxSockets: 16 }));
  const send = (agent: Agent, url: string, body: unknown): Promise<Told> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      request(url, { agent, method: 'POST', headers }, (response) => {
        json(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
      })
        .on('error', reject)
        .end(text);
    });
  return {
    /** Sends a body of its own over each connection, or the same over all four. */
    send: (url: string, bodies: (connection: number) => unknown): Promise<Told[]> =>
      Promise.all(agents.map((agent, connection) => send(agent, url, bodies(connection)))),
    close: () => agents.forEach((agent) => agent.destroy()),
  };
};

/** A few ballots are under way at once, as when many people send in the same second. */
const atOnce = 8;
const inTurns = async <Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce)
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  return results;
};

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Ballots as honest clients send them, signed directly with the stolen key of one bucket: a thousand are made in seconds. */
const printMany = async ({ product, waveId }: RunningWave, ballotCount: number): Promise<CastBody[]> => {
  const { who, office } = product.installation;
  const published = await readManifest(office, waveId);
  const bucketId = published?.manifest.buckets[0]?.id;
  if (published === undefined || bucketId === undefined) throw new Error('printMany requires a published manifest');
  const random = seededRandom(1_000);
  const print = await printBallots({ who, wave: waveId, published }, bucketId, () =>
    Uint8Array.from({ length: 32 }, () => random(256)),
  );
  return inTurns(Array.from({ length: ballotCount }), async () => {
    const { message, signature, encapsulatedKey, ciphertext } = await print(payload({ 'OMS-1': 3 }));
    const bytes = { message, signature, encapsulatedKey, ciphertext };
    const texts = Object.fromEntries(Object.entries(bytes).map(([name, value]) => [name, base64url(value)]));
    return { wave: waveId, bucket: bucketId, ...texts } as CastBody;
  });
};

/** Waits until four have come for the same ballot: the moment that a race needs, made certain. */
const meetOfFour = (): ((ballot: string) => Promise<void>) => {
  const waiting = new Map<string, (() => void)[]>();
  return (ballot) =>
    new Promise((resolve) => {
      const come = [...(waiting.get(ballot) ?? []), resolve];
      waiting.set(ballot, come);
      if (come.length === 4) for (const go of come) go();
    });
};

/** Looks first and writes then, as an unprotected survey does: the way that lets one ballot count several times. */
const checkThenInsert = (db: Kysely<never>) => {
  const meet = meetOfFour();
  return async ({ message, ciphertext }: CastBody) => {
    const { rows } = await sql`select from taken where message = ${message}`.execute(db);
    await meet(message);
    if (rows.length > 0) return { outcome: 'already-counted' as const };
    await sql`insert into taken (message, ciphertext) values (${message}, ${ciphertext})`.execute(db);
    return { outcome: 'counted' as const };
  };
};

const memory = {
  name: 'PGlite',
  ballotCount: 100,
  environment: () => Promise.resolve({ variables: {}, drop: () => Promise.resolve() }),
};

const postgres = {
  name: 'PostgreSQL',
  ballotCount: 1_000,
  environment: async () => {
    const [who, what] = await Promise.all([makePostgresDatabase('who'), makePostgresDatabase('what')]);
    const drop = async (): Promise<void> => void (await Promise.all([who.drop(), what.drop()]));
    return { variables: { WHO_DATABASE_URL: who.url, WHAT_DATABASE_URL: what.url }, drop };
  },
};

describe.each([memory, postgres])('over four connections at the same instant, on $name', ({ ballotCount, environment }) => {
  let wave: RunningWave;
  let drop: () => Promise<void>;
  let ballots: CastBody[];
  const connections = fourConnections();
  beforeAll(async () => {
    const databases = await environment();
    drop = databases.drop;
    wave = await startRunningWave(databases.variables);
    ballots = await printMany(wave, ballotCount);
  }, 240_000);
  afterAll(async () => {
    connections.close();
    await wave.product.end();
    await drop();
  });

  const spentCount = async (): Promise<number> => {
    const spent = await countSpent(wave.product.installation.what.as('tally'), wave.waveId);
    return [...spent.values()].reduce((total, count) => total + count, 0);
  };

  test(
    `each of ${String(ballotCount)} ballots is stored once, and all four are told the same`,
    { timeout: 240_000 },
    async () => {
      const url = `${wave.product.collectorOrigin}/stemme`;
      const told = await inTurns(ballots, (ballot) => connections.send(url, () => ballot));
      expect(
        told.flat().filter(({ status, body }) => status === 200 && (body as { outcome: string }).outcome === 'counted'),
      ).toHaveLength(4 * ballotCount);
      expect(await spentCount()).toBe(ballotCount);
    },
  );

  test('a box that looks before it writes stores each of 50 ballots four times', { timeout: 240_000 }, async () => {
    const db = wave.product.installation.what.owner as unknown as Kysely<never>;
    await sql`create table taken (message text, ciphertext text)`.execute(db);
    const door = { cast: checkThenInsert(db), check: () => Promise.reject(new Error('not asked')) };
    const log = createLog('silent');
    const box = await listen(collectorApp({ log, door, mainOrigin: () => wave.product.origin }), '127.0.0.1', 0);
    await inTurns(ballots.slice(0, 50), (ballot) =>
      connections.send(`http://127.0.0.1:${String(box.port)}/stemme`, () => ballot),
    );
    await box.close();
    const { rows } = await sql<{ storedCount: number }>`select count(*)::int as stored_count from taken`.execute(db);
    expect(rows[0]?.storedCount).toBe(4 * 50);
  });

  /** A personal link of somebody who has not come yet. */
  const nextLink = async (): Promise<string> => {
    const personId = wave.personIds[asked];
    asked += 1;
    const link = await makePersonalLink(wave.product.installation.office, wave.waveId, personId ?? '');
    if (link === undefined) throw new Error('nextLink requires somebody who is invited');
    return link;
  };
  let asked = 0;
  const random = seededRandom(4);
  const blinded = (): string => base64url(Uint8Array.from({ length: 256 }, (_, place) => (place === 0 ? 0 : random(256))));
  const issueUrl = () => `${wave.product.origin}/api/stemmeseddel`;

  test('the same blinded bytes get the same signature four times', async () => {
    for (let person = 0; person < 10; person += 1) {
      const body = { wave: wave.waveId, link: await nextLink(), blinded: blinded() };
      const told = await connections.send(issueUrl(), () => body);
      expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(new Set(told.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1);
    }
  });

  test('of four different ballots that one person asks for, exactly one is issued', async () => {
    for (let person = 0; person < 10; person += 1) {
      const link = await nextLink();
      const told = await connections.send(issueUrl(), () => ({ wave: wave.waveId, link, blinded: blinded() }));
      expect(told.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    }
  });
});
