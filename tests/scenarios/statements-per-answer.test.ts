import { makePersonalLink } from '@takhoyde/api/ballot-office/index.ts';
import { watchStatements } from '@takhoyde/api/db/watch-statements.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { createBallotClient, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { approvedWave, now } from './small-city.ts';
import { signIn, visitorAt, type Visitor } from './visitor.ts';

const allowedCount = 5;

describe('what one person’s answer asks of the databases', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(
      ['operator', 'T1-0', 'T1-1', 'T2-0'].map((personId) => ({ personId, name: 'Navn' })),
      now,
    );
    await approvedWave(product.installation);
    await openWave(product.installation, 'w1', 'operator');
  }, 120_000);
  afterAll(() => product.end());

  /** Everything that a person's pages ask for, from the first page to the receipt, in the order a phone asks. */
  const answer = async (visitor: Visitor, link?: string): Promise<string> => {
    const sheetPath = '/api/malinger/w1/skjema';
    const page = await visitor.go(sheetPath); // the page asks for itself, on the server
    const { keyFingerprint: fingerprint } = (await page.json()) as { keyFingerprint: string };
    const body = JSON.stringify({ wave: 'w1', link });
    const post = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const place = await (link === undefined
      ? visitor.go('/api/stemmeseddel?wave=w1')
      : visitor.go('/api/stemmeseddel/plass', post));
    const { bucket } = (await place.json()) as { bucket: string };
    await (await visitor.go(sheetPath)).json(); // the phone, when the questions open
    const network: Fetch = (url, init) => (url.startsWith(product.origin) ? visitor.go(url, init) : fetch(url, init));
    const options = { issuer: product.origin, collector: product.collectorOrigin, storage: memoryStorage(), fetch: network };
    const client = createBallotClient(options);
    await client.obtain({ wave: 'w1', fingerprint, bucket, ...(link === undefined ? {} : { link }) });
    return (await client.submit('w1', { 'OMS-1': 3 })).kind;
  };

  const statementsOf = async (visitor: Visitor, link?: string): Promise<string[]> => {
    const statements: string[] = [];
    const stop = watchStatements((statement) => statements.push(statement.replaceAll(/\s+/gu, ' ').trim()));
    expect(await answer(visitor, link)).toBe('counted');
    stop();
    return statements;
  };

  const linkFor = async (personId: string): Promise<string> => {
    const link = await makePersonalLink(product.installation.office, 'w1', personId);
    if (link === undefined) throw new Error(`linkFor requires that ${personId} is invited`);
    return link;
  };

  test('the first of a unit fills what is kept in memory, and nobody after asks for it', async () => {
    const first = await statementsOf(visitorAt(product.origin), await linkFor('T1-2'));
    expect(first.length).toBeGreaterThan(allowedCount); // the watcher is awake
  });

  test('with a personal link it takes at most five statements', async () => {
    const statements = await statementsOf(visitorAt(product.origin), await linkFor('T1-3'));
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(allowedCount);
  });

  test('signed in it takes at most five statements', async () => {
    const statements = await statementsOf(await signIn(product.origin, 'T1-0'));
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(allowedCount);
  });

  test('a session that has ended is told to sign in, whether or not its person was invited', async () => {
    const leaving = await signIn(product.origin, 'T1-1');
    const cookie = leaving.cookie();
    await leaving.go('/api/utlogging', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    const place = await fetch(`${product.origin}/api/stemmeseddel?wave=w1`, { headers: { cookie } });
    expect([place.status, await place.json()]).toMatchObject([401, { code: 'sign-in-first' }]);
    const outsider = await signIn(product.origin, 'operator');
    expect((await outsider.go('/api/stemmeseddel?wave=w1')).status).toBe(403);
  });
});
