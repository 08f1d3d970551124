import { request } from 'node:http';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserToLaunch } from '../../browser/browser-to-launch.ts';
import { openScene, type Scene } from './ballot-scene.ts';
import { listeningBox, listeningOffice, sessionCookie, type ListeningOrigin, type Noted } from './listening-office.ts';
import type { BallotTrials } from './page/ballot-trials.ts';
import { serveModules, trialsScript } from './page/serve-modules.ts';
import { payload, printBallots } from './paper-ballots.ts';
import { receiptBytes, receiptText } from '@takhoyde/api/ballot-box/receipt-code.ts';

declare global {
  var ballotTrials: BallotTrials;
}

type Person = { id: string; locale: string; timezoneId: string; answers: Record<string, number> };

const people: readonly Person[] = [
  { id: 'b1-person-0', locale: 'nb-NO', timezoneId: 'Europe/Oslo', answers: { q1: 1 } },
  { id: 'b1-person-1', locale: 'se-NO', timezoneId: 'Europe/Oslo', answers: {} },
  {
    id: 'b1-person-2',
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    answers: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`q${String(at)}`, 5])),
  },
  { id: 'b1-person-3', locale: 'en-GB', timezoneId: 'Europe/London', answers: { q1: 5, q2: 2 } },
];

/** What may differ between two requests to the box, since a connection is always some connection. */
const withoutLength = ({ headers: { 'content-length': _, ...headers } }: Noted) => headers;

describe('what an operator sees on the connections of four people in Chromium', () => {
  let scene: Scene;
  let modules: Awaited<ReturnType<typeof serveModules>>;
  let browser: Browser;
  let office: ListeningOrigin;
  let box: ListeningOrigin;

  const contextOf = async ({ id, locale, timezoneId }: Person): Promise<BrowserContext> => {
    const context = await browser.newContext({ locale, timezoneId });
    await context.addCookies([{ name: sessionCookie, value: id, url: office.origin, httpOnly: true, sameSite: 'Lax' }]);
    return context;
  };

  const answerAs = async (person: Person): Promise<void> => {
    const context = await contextOf(person);
    const page = await context.newPage();
    await page.goto(`${office.origin}/svar`);
    await page.waitForFunction(() => 'ballotTrials' in globalThis);
    const { wave, published } = scene;
    const told = {
      issuer: office.origin,
      collector: box.origin,
      wave,
      fingerprint: published.fingerprint,
      answers: person.answers,
    };
    const { counted } = await page.evaluate((given) => globalThis.ballotTrials.wholeBallot(given), told);
    expect(counted).toEqual({ kind: 'counted' });
    await context.close();
  };

  const at = (origin: ListeningOrigin, method: string, path: string): Noted[] =>
    origin.noted.filter((note) => note.method === method && note.path === path);

  beforeAll(async () => {
    const isRoot = process.getuid?.() === 0;
    [modules, scene] = await Promise.all([serveModules(), openScene({ bucketSizes: [8] })]);
    office = await listeningOffice(scene, `${modules.origin}${trialsScript}`);
    box = await listeningBox(scene, office.origin);
    browser = await chromium.launch({ ...(await browserToLaunch()), args: isRoot ? ['--no-sandbox'] : [] });
    for (const person of people) await answerAs(person);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([office.close(), box.close(), modules.close()]);
    await scene.dispose();
  });

  test('the office knows each by a cookie of the same host, and the box is sent none', () => {
    const issued = at(office, 'POST', '/api/stemmeseddel').map(({ headers }) => headers.cookie);
    expect(issued).toEqual(people.map(({ id }) => `${sessionCookie}=${id}`));
    expect(
      box.noted.flatMap(({ headers }) => [headers['cookie'], headers['referer'], headers['authorization']]).filter(Boolean),
    ).toEqual([]);
  });

  test('four people with different languages make requests to the box that are alike in every header', () => {
    const cast = at(box, 'POST', '/stemme');
    expect(cast).toHaveLength(people.length);
    expect(new Set(cast.map((note) => JSON.stringify(withoutLength(note)))).size).toBe(1);
    expect(
      Object.keys(cast[0]?.headers ?? {})
        .filter((name) => !name.startsWith('sec-'))
        .sort(),
    ).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'host',
      'origin',
      'pragma',
      'user-agent',
    ]);
    expect(new Set(cast.map(({ headers }) => headers['accept-language']))).toEqual(new Set(['*']));
    const atOffice = at(office, 'POST', '/api/stemmeseddel').map(({ headers }) => headers['accept-language']);
    expect(new Set(atOffice).size).toBe(people.length); // what the browser tells where nobody stops it
  });

  test('the question whether the box may be asked tells nothing either', () => {
    const asked = at(box, 'OPTIONS', '/stemme');
    expect(asked.length).toBeGreaterThan(0);
    for (const { headers, bodyLength } of asked)
      expect([headers['cookie'], headers['referer'], bodyLength]).toEqual([undefined, undefined, 0]);
  });

  test('one answer, none and sixty have one length, at the office and at the box', () => {
    expect(new Set(at(box, 'POST', '/stemme').map(({ bodyLength }) => bodyLength)).size).toBe(1);
    expect(new Set(at(office, 'POST', '/api/stemmeseddel').map(({ bodyLength }) => bodyLength)).size).toBe(1);
    const unpadded = people.map(({ answers }) => payload(answers).length);
    expect(new Set(unpadded).size).toBe(people.length); // lengths that would tell who answered how much
  });

  test('no connection carries both, which a box on the office’s own origin would bring about', async () => {
    const atOffice = new Set(office.noted.map(({ connection }) => connection));
    expect(box.noted.filter(({ connection }) => atOffice.has(connection))).toEqual([]);
    const context = await contextOf({ ...people[0], id: 'b1-person-4' } as Person);
    const page = await context.newPage();
    await page.goto(`${office.origin}/svar`);
    await page.evaluate(() => fetch('/api/stemmeseddel?wave=x').then((told) => told.text()));
    await page.evaluate(() => fetch('/naiv/stemme', { method: 'POST', body: '{}' }).then((told) => told.text()));
    const naive = at(office, 'POST', '/naiv/stemme')[0];
    const asked = at(office, 'GET', '/api/stemmeseddel?wave=x').at(-1);
    expect([naive?.connection === asked?.connection, naive?.headers['cookie']]).toEqual([true, `${sessionCookie}=b1-person-4`]);
    await context.close();
  });

  test('the box gives a browser nothing to bring back: no cookie, no tag, nothing to keep', async () => {
    const answered = await fetch(`${box.origin}/kvittering`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip, br' },
      body: JSON.stringify({ wave: scene.wave, receipt: '0'.repeat(16) }),
    });
    const names = [...answered.headers.keys()];
    for (const name of [
      'set-cookie',
      'etag',
      'last-modified',
      'content-encoding',
      'accept-ch',
      'alt-svc',
      'nel',
      'report-to',
      'strict-transport-security',
    ])
      expect(names).not.toContain(name);
    expect(answered.headers.get('cache-control')).toBe('no-store');
  });

  /** The whole answer as it lies on the connection, head and body. */
  const lengthOf = (path: string, body: unknown): Promise<{ told: unknown; byteCount: number }> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const asked = request(
        `${box.origin}${path}`,
        { method: 'POST', headers: { 'content-type': 'application/json' }, agent: false },
        (answer) => {
          const { socket } = answer;
          answer.setEncoding('utf8');
          let told = '';
          answer
            .on('data', (part: string) => (told += part))
            .once('end', () => resolve({ told: JSON.parse(told), byteCount: socket.bytesRead }));
        },
      );
      asked.once('error', reject).end(text);
    });

  test('«received now» and «received before», «in the box» and «not in the box» are equally long', async () => {
    const ballot = await (await printBallots(scene, 'b1'))(payload({ q1: 3 }));
    const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
    const { waveId: wave, bucketId: bucket } = ballot;
    const [message, signature, encapsulatedKey, ciphertext] = [
      ballot.message,
      ballot.signature,
      ballot.encapsulatedKey,
      ballot.ciphertext,
    ].map(base64url);
    const cast = { wave, bucket, message, signature, encapsulatedKey, ciphertext };
    const changed = {
      ...cast,
      ciphertext: base64url(new Uint8Array(ballot.ciphertext.length)),
      encapsulatedKey: base64url(new Uint8Array(65)),
    };
    const answers = [await lengthOf('/stemme', cast), await lengthOf('/stemme', cast), await lengthOf('/stemme', changed)];
    expect(new Set(answers.map(({ told }) => JSON.stringify(told))).size).toBeGreaterThan(1);
    expect(new Set(answers.map(({ byteCount }) => byteCount)).size).toBe(1);
    const [row] = await scene.what.owner.selectFrom('ballotBox.sealedBallot').select('serial').execute();
    const receipt = receiptText(receiptBytes(row?.serial ?? new Uint8Array()));
    const found = [
      await lengthOf('/kvittering', { wave, receipt }),
      await lengthOf('/kvittering', { wave, receipt: '0'.repeat(16) }),
    ];
    expect(found.map(({ told }) => told)).toEqual([{ isInBox: true }, { isInBox: false }]);
    expect(found[0]?.byteCount).toBe(found[1]?.byteCount);
    expect(JSON.stringify(found[0]?.told).length).not.toBe(JSON.stringify(found[1]?.told).length); // what unpadded answers would tell
  });
});
