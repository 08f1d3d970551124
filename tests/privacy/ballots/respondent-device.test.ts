import { createBallotClient, memoryStorage, type BallotStorage, type Fetch, type HeldBallot } from '@takhoyde/web/ballot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectorOrigin, issuerOrigin, openScene, type Scene } from './ballot-scene.ts';

type Sent = { url: string; init: RequestInit };

const bodyOf = (init: RequestInit): string => (typeof init.body === 'string' ? init.body : '');

describe('what a respondent’s device sends and keeps', () => {
  let scene: Scene;
  let nextPerson = 0;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [20] });
  });
  afterAll(() => scene.dispose());

  const asked = () => ({ wave: scene.wave, fingerprint: scene.published.fingerprint });
  const newPerson = () => `b1-person-${nextPerson++}`;
  const clientOf = (fetch: Fetch, storage: BallotStorage = memoryStorage()) =>
    createBallotClient({ issuer: issuerOrigin, collector: collectorOrigin, storage, fetch });

  /** The network, with everything that passes written down. */
  const recorded = (personId: string): { fetch: Fetch; sent: Sent[] } => {
    const sent: Sent[] = [];
    const network = scene.fetchAs(personId);
    const fetch: Fetch = (url, init) => {
      sent.push({ url, init });
      return network(url, init);
    };
    return { fetch, sent };
  };

  const answeredFully = async (answers: Record<string, number>): Promise<Sent[]> => {
    const { fetch, sent } = recorded(newPerson());
    const client = clientOf(fetch);
    await client.obtain(asked());
    await client.submit(scene.wave, answers);
    return sent;
  };

  const last = (sent: readonly Sent[]): Sent => {
    const item = sent.at(-1);
    if (item === undefined) throw new Error('nothing was sent');
    return item;
  };

  test('the ballot goes to the other origin without cookie or referrer, and with nothing but what the protocol needs', async () => {
    const { url, init } = last(await answeredFully({ q1: 3 }));
    expect(url).toBe(`${collectorOrigin}/stemme`);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect(Object.keys(init.headers ?? {}).sort()).toEqual(['accept', 'accept-language', 'content-type']);
    expect(Object.keys(JSON.parse(bodyOf(init)) as object).sort()).toEqual([
      'bucket',
      'ciphertext',
      'encapsulatedKey',
      'message',
      'signature',
      'wave',
    ]);
  });

  test('one answer and forty answers make a request of the same size', async () => {
    const forty = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`q${index}`, 5]));
    const [few, many] = [last(await answeredFully({ q1: 1 })), last(await answeredFully(forty))];
    expect(bodyOf(few.init).length).toBe(bodyOf(many.init).length);
  });

  test('nothing that the office saw is seen again by the collector', async () => {
    const sent = await answeredFully({ q1: 2 });
    const [office, box] = [sent.slice(0, -1), last(sent)];
    const cast = JSON.parse(bodyOf(box.init)) as Record<string, string>;
    const seenByOffice = office.map(({ url, init }) => url + bodyOf(init)).join('\n');
    for (const part of ['message', 'signature', 'encapsulatedKey', 'ciphertext']) {
      expect(seenByOffice).not.toContain((cast[part] ?? '').slice(-40)); // the end: the beginning of a message is its label
    }
    expect(bodyOf(box.init)).not.toContain((JSON.parse(bodyOf(last(office).init)) as { blinded: string }).blinded.slice(0, 40));
  });

  test('the ballot is stored before it is sent for signing, and sealed before it is cast', async () => {
    const happened: string[] = [];
    const memory = memoryStorage();
    const storage: BallotStorage = {
      ...memory,
      advance: async (from, next) => {
        const held = await memory.advance(from, next);
        happened.push(`stored ${held.stage}`);
        return held;
      },
    };
    const network = scene.fetchAs(newPerson());
    const client = clientOf((url, init) => {
      if (init.method === 'POST') happened.push(`sent ${new URL(url).pathname}`);
      return network(url, init);
    }, storage);
    await client.obtain(asked());
    await client.submit(scene.wave, { q1: 1 });
    expect(happened).toEqual(['stored blinded', 'sent /api/stemmeseddel', 'stored signed', 'stored sealed', 'sent /stemme']);
  });

  test('a reply that is lost costs nothing: the very same bytes are sent again', async () => {
    const { fetch, sent } = recorded(newPerson());
    let losing = true;
    const storage = memoryStorage();
    const lossy = clientOf(async (url, init) => {
      const response = await fetch(url, init);
      if (losing && init.method === 'POST') throw new TypeError('reply lost');
      return response;
    }, storage);
    expect(await lossy.obtain(asked())).toEqual({ kind: 'unreachable' });
    losing = false;
    expect(await lossy.obtain(asked())).toMatchObject({ kind: 'ready' });
    losing = true;
    expect(await lossy.submit(scene.wave, { q1: 4 })).toEqual({ kind: 'unreachable' });
    losing = false;
    expect(await lossy.submit(scene.wave, { q1: 5 })).toEqual({ kind: 'counted' });
    const bodies = (path: string) =>
      sent.filter(({ url, init }) => url.endsWith(path) && init.method === 'POST').map(({ init }) => bodyOf(init));
    expect(new Set(bodies('/stemmeseddel')).size).toBe(1);
    expect(bodies('/stemme')).toHaveLength(2);
    expect(new Set(bodies('/stemme')).size).toBe(1);
  });

  test('two tabs of one person end with one ballot', async () => {
    const fetch = scene.fetchAs(newPerson());
    const storage = memoryStorage();
    const tabs = [clientOf(fetch, storage), clientOf(fetch, storage)];
    expect(await Promise.all(tabs.map((tab) => tab.obtain(asked())))).toEqual([
      { kind: 'ready', bucket: 'b1' },
      { kind: 'ready', bucket: 'b1' },
    ]);
    const outcomes = await Promise.all(tabs.map((tab, index) => tab.submit(scene.wave, { q1: index + 1 })));
    expect(outcomes).toContainEqual({ kind: 'counted' }); // the slower tab may have sealed its own, which is told apart
    for (const { kind } of outcomes) expect(['counted', 'already-counted']).toContain(kind);
  });

  test('once counted, the device holds nothing of the ballot, the draft or the answers', async () => {
    const storage = memoryStorage();
    const client = clientOf(scene.fetchAs(newPerson()), storage);
    await storage.writeDraft(scene.wave, { answers: { q1: 1 }, expiresAtMs: 1 });
    await client.obtain(asked());
    await client.submit(scene.wave, { q1: 1 });
    expect(await storage.read(scene.wave)).toBeUndefined();
    expect(await storage.readDraft(scene.wave)).toBeUndefined();
    expect(await client.submit(scene.wave, { q1: 2 })).toEqual({ kind: 'refused', because: 'no-ballot' });
  });

  test('once sealed, neither the signature alone nor the blinding stays behind', async () => {
    const storage = memoryStorage();
    const offline: Fetch = (url, init) =>
      url.startsWith(collectorOrigin) ? Promise.reject(new TypeError('offline')) : scene.fetchAs('b1-person-19')(url, init);
    const client = clientOf(offline, storage);
    await client.obtain(asked());
    await client.submit(scene.wave, { q1: 1 });
    const held = (await storage.read(scene.wave)) as HeldBallot;
    expect(Object.keys(held).sort()).toEqual(['bucket', 'cast', 'stage', 'wave']);
    expect(JSON.stringify(held)).not.toContain('"q1"');
  });

  test('a server in trouble is not taken for a refusal', async () => {
    const broken = clientOf(() => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })));
    expect(await broken.obtain(asked())).toEqual({ kind: 'unreachable' });
    const someoneElse = clientOf(() => Promise.resolve(new Response('<h1>Log in to the network</h1>')));
    expect(await someoneElse.obtain(asked())).toEqual({ kind: 'unreachable' });
  });

  test('answers that are too long to pad are refused before anything is sealed', async () => {
    const storage = memoryStorage();
    const client = clientOf(scene.fetchAs(newPerson()), storage);
    await client.obtain(asked());
    await expect(client.submit(scene.wave, { q1: 'x'.repeat(9000) })).rejects.toThrow('at most 8192 bytes');
    expect(await client.stage(scene.wave)).toBe('signed');
  });
});
