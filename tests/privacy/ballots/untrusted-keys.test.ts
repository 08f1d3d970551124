import { generateKeyPairSync } from 'node:crypto';
import type { Manifest } from '@takhoyde/api/contract';
import { fingerprintOf as fingerprintAtOffice, keyListOf } from '@takhoyde/api/ballot-office/index.ts';
import { createBallotClient, fingerprintOf, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectorOrigin, issuerOrigin, openScene, type Scene } from './ballot-scene.ts';

const ownKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  }).publicKey.toString('base64url');

const withBucket = (manifest: Manifest, index: number, changes: Partial<Manifest['buckets'][number]>): Manifest => ({
  ...manifest,
  buckets: manifest.buckets.map((bucket, at) => (at === index ? { ...bucket, ...changes } : bucket)),
});

describe('an office that cheats with its keys', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [8, 9, 10] });
  });
  afterAll(() => scene.dispose());

  /** What an office that cheats serves one person instead of the published keys. */
  type Served = { keyList?: unknown; bucket?: unknown };

  /** The same network, but for one person the office serves other keys. What else is sent is recorded. */
  const servedWith = ({ keyList, bucket }: Served): { fetch: Fetch; sent: string[] } => {
    const sent: string[] = [];
    const honest = scene.fetchAs('b1-person-0');
    const fetch: Fetch = (url, init) => {
      sent.push(new URL(url).pathname);
      if (keyList !== undefined && url.endsWith('/nokkelliste')) return Promise.resolve(Response.json({ keyList }));
      if (bucket !== undefined && url.includes('/nokkelliste/')) return Promise.resolve(Response.json({ bucket }));
      return honest(url, init);
    };
    return { fetch, sent };
  };

  const obtainWith = async (served: Served, fingerprint = scene.published.fingerprint) => {
    const { fetch, sent } = servedWith(served);
    const client = createBallotClient({ issuer: issuerOrigin, collector: collectorOrigin, storage: memoryStorage(), fetch });
    return { outcome: await client.obtain({ wave: scene.wave, fingerprint }), sent };
  };

  /** A whole manifest of the office's own making, with a fingerprint that fits it: what a dishonest office could have printed. */
  const obtainFrom = async (manifest: Manifest) => {
    const keyList = keyListOf(manifest);
    return obtainWith({ keyList, bucket: manifest.buckets[0] }, await fingerprintOf(keyList));
  };

  const refused = (because: string) => ({ kind: 'refused', because });
  const listPath = () => `/api/malinger/${scene.wave}/nokkelliste`;
  const ownBucket = () => {
    const [bucket] = scene.published.manifest.buckets;
    if (bucket === undefined) throw new Error('the scene has buckets');
    return bucket;
  };

  test('office and client agree on the fingerprint', async () => {
    const keyList = keyListOf(scene.published.manifest);
    expect(await fingerprintOf(keyList)).toBe(scene.published.fingerprint);
    expect(fingerprintAtOffice(keyList)).toBe(scene.published.fingerprint);
    expect(await fingerprintOf({ b: 'æøå "\\\n\u2028', a: [1, 10, { d: true, c: null }] })).toBe(
      fingerprintAtOffice({ b: 'æøå "\\\n\u2028', a: [1, 10, { d: true, c: null }] } as never),
    );
  });

  test('a key made for one person changes the fingerprint: the client sends nothing more', async () => {
    const marked = withBucket(scene.published.manifest, 0, { spki: ownKey() });
    expect(await obtainWith({ keyList: keyListOf(marked), bucket: marked.buckets[0] })).toEqual({
      outcome: refused('changed-fingerprint'),
      sent: [listPath()],
    });
    // the attack wins on a client that asks the server for the fingerprint: here it is refused only because the key is no key of the office
    const { outcome, sent } = await obtainFrom(marked);
    // the keys are drawn: now and then what was blinded under one is too large for the other, and the office says so before it signs
    expect([refused('bad-signature'), refused('malformed-blinded-message')]).toContainEqual(outcome);
    expect(sent).toContain('/api/stemmeseddel');
  });

  test('with the approved list, a key made for one person is not in it', async () => {
    const { outcome, sent } = await obtainWith({ bucket: { ...ownBucket(), spki: ownKey() } });
    expect(outcome).toEqual(refused('swapped-bucket'));
    expect(sent.at(-1)).toBe(`${listPath()}/b1`); // nothing blinded has left the device
  });

  test.each([
    ['another name', { unitName: 'En annen enhet' }],
    ['another level', { levelIds: ['L'] }],
    ['a larger group', { eligible: 80 }],
  ])('with the approved list, one’s own bucket under %s is not in it', async (_what, changes) => {
    expect((await obtainWith({ bucket: { ...ownBucket(), ...changes } })).outcome).toEqual(refused('swapped-bucket'));
  });

  test('another bucket of the same wave in the place of one’s own is refused', async () => {
    const { outcome } = await obtainWith({ bucket: scene.published.manifest.buckets[1] });
    expect(outcome).toEqual(refused('other-bucket'));
  });

  test('a list with a bucket taken out is refused', async () => {
    const { buckets } = scene.published.manifest;
    const shortened = keyListOf({ ...scene.published.manifest, buckets: buckets.slice(0, -1) });
    expect((await obtainWith({ keyList: shortened })).outcome).toEqual(refused('changed-fingerprint'));
    const uneven = { ...keyListOf(scene.published.manifest), keys: shortened.keys };
    expect((await obtainWith({ keyList: uneven }, await fingerprintOf(uneven))).outcome).toEqual(refused('malformed-keys'));
  });

  test('one key for two buckets is refused', async () => {
    const doubled = withBucket(scene.published.manifest, 1, { spki: ownBucket().spki });
    expect((await obtainFrom(doubled)).outcome).toEqual(refused('doubled-key'));
  });

  test('one key for two buckets is refused also when the list gives it two tags: by whoever is in the bucket with the false one', async () => {
    const doubled = withBucket(scene.published.manifest, 1, { spki: ownBucket().spki });
    const honest = keyListOf(doubled);
    const keyList = { ...honest, keys: ['AAAAAAAA', ...honest.keys.slice(1)] };
    const outcome = await obtainWith({ keyList, bucket: doubled.buckets[0] }, await fingerprintOf(keyList));
    expect(outcome.outcome).toEqual(refused('swapped-bucket'));
  });

  test('one key for two buckets is refused also when it is written in another way: by whoever is in that bucket', async () => {
    const other = scene.published.manifest.buckets[1]?.spki ?? '';
    const rewritten = withBucket(scene.published.manifest, 0, { spki: `${other.slice(0, -1)}C` });
    expect((await obtainFrom(rewritten)).outcome).toEqual(refused('malformed-keys'));
  });

  test('a bucket that is too small is refused, also when the list calls it large enough', async () => {
    const small = withBucket(scene.published.manifest, 1, { eligible: 7 });
    expect((await obtainFrom(small)).outcome).toEqual(refused('small-bucket'));
    const lowered = { ...withBucket(scene.published.manifest, 1, { eligible: 1 }), minimumEligible: 1 };
    expect((await obtainFrom(lowered)).outcome).toEqual(refused('small-bucket'));
  });

  test('keys of another wave, or something else altogether, are refused', async () => {
    expect((await obtainFrom({ ...scene.published.manifest, wave: 'puls-2027' })).outcome).toEqual(refused('other-wave'));
    for (const keyList of [{ keys: 'none' }, { ...keyListOf(scene.published.manifest), v: 1 }])
      expect((await obtainWith({ keyList })).outcome).toEqual(refused('malformed-keys'));
    expect((await obtainWith({ bucket: { ...ownBucket(), spki: 'none' } })).outcome).toEqual(refused('malformed-keys'));
  });

  test('a signature that the published key did not make is refused: no mark can be hidden in it', async () => {
    const honest = scene.fetchAs('b2-person-0');
    const marking: Fetch = async (url, init) => {
      const response = await honest(url, init);
      if (!url.endsWith('/stemmeseddel') || init.method !== 'POST') return response;
      const answer = (await response.json()) as { blindSignature: string };
      return Response.json({ ...answer, blindSignature: `A${answer.blindSignature.slice(1)}` });
    };
    const client = createBallotClient({
      issuer: issuerOrigin,
      collector: collectorOrigin,
      storage: memoryStorage(),
      fetch: marking,
    });
    expect(await client.obtain({ wave: scene.wave, fingerprint: scene.published.fingerprint })).toEqual({
      kind: 'refused',
      because: 'bad-signature',
    });
  });
});
