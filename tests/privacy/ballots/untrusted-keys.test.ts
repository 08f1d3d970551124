import { generateKeyPairSync } from 'node:crypto';
import type { Manifest } from '@takhoyde/api/contract';
import { fingerprintOf as fingerprintAtOffice } from '@takhoyde/api/ballot-office/index.ts';
import { checkManifest, createBallotClient, fingerprintOf, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
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

  /** The same network, but for one person the office serves another manifest. What else is sent is recorded. */
  const servedWith = (manifest: unknown): { fetch: Fetch; sent: string[] } => {
    const sent: string[] = [];
    const honest = scene.fetchAs('b1-person-0');
    const fetch: Fetch = (url, init) => {
      sent.push(new URL(url).pathname);
      return url.endsWith('/manifest')
        ? Promise.resolve(Response.json({ manifest, fingerprint: scene.published.fingerprint }))
        : honest(url, init);
    };
    return { fetch, sent };
  };

  const obtainWith = async (manifest: unknown, fingerprint = scene.published.fingerprint) => {
    const { fetch, sent } = servedWith(manifest);
    const client = createBallotClient({ issuer: issuerOrigin, collector: collectorOrigin, storage: memoryStorage(), fetch });
    return { outcome: await client.obtain({ wave: scene.wave, fingerprint }), sent };
  };

  /** What a fingerprint taken from the same server would accept: the check that an unprotected client lacks. */
  const trustingTheServer = async (manifest: Manifest) =>
    checkManifest(manifest, { wave: scene.wave, fingerprint: await fingerprintOf(manifest) });

  test('office and client agree on the fingerprint', async () => {
    expect(await fingerprintOf(scene.published.manifest)).toBe(scene.published.fingerprint);
    expect(fingerprintAtOffice(scene.published.manifest)).toBe(scene.published.fingerprint);
    expect(await fingerprintOf({ b: 'æøå "\\\n\u2028', a: [1, 10, { d: true, c: null }] })).toBe(
      fingerprintAtOffice({ b: 'æøå "\\\n\u2028', a: [1, 10, { d: true, c: null }] } as never),
    );
  });

  test('a key made for one person changes the fingerprint: the client sends nothing more', async () => {
    const marked = withBucket(scene.published.manifest, 0, { spki: ownKey() });
    expect(await obtainWith(marked)).toEqual({
      outcome: { kind: 'refused', because: 'changed-fingerprint' },
      sent: [`/api/malinger/${scene.wave}/manifest`],
    });
    expect((await trustingTheServer(marked)).kind).toBe('trusted'); // the attack wins on a client that asks the server for the fingerprint
  });

  test('one key for two buckets is refused', async () => {
    const doubled = withBucket(scene.published.manifest, 0, { spki: scene.published.manifest.buckets[1]?.spki ?? '' });
    expect((await obtainWith(doubled, await fingerprintOf(doubled))).outcome).toEqual({
      kind: 'refused',
      because: 'doubled-key',
    });
  });

  test('one key for two buckets is refused also when it is written in another way', async () => {
    const other = scene.published.manifest.buckets[1]?.spki ?? '';
    const rewritten = withBucket(scene.published.manifest, 0, { spki: `${other.slice(0, -1)}C` });
    expect((await obtainWith(rewritten, await fingerprintOf(rewritten))).outcome).toEqual({
      kind: 'refused',
      because: 'malformed-manifest',
    });
  });

  test('a bucket that is too small is refused, also when the manifest calls it large enough', async () => {
    const small = withBucket(scene.published.manifest, 0, { eligible: 7 });
    expect((await obtainWith(small, await fingerprintOf(small))).outcome).toEqual({ kind: 'refused', because: 'small-bucket' });
    const lowered = { ...withBucket(scene.published.manifest, 0, { eligible: 1 }), minimumEligible: 1 };
    expect((await obtainWith(lowered, await fingerprintOf(lowered))).outcome).toEqual({
      kind: 'refused',
      because: 'small-bucket',
    });
  });

  test('keys of another wave, or something else altogether, are refused', async () => {
    const other = { ...scene.published.manifest, wave: 'puls-2027' };
    expect((await obtainWith(other, await fingerprintOf(other))).outcome).toEqual({ kind: 'refused', because: 'other-wave' });
    expect((await obtainWith({ buckets: 'none' })).outcome).toEqual({ kind: 'refused', because: 'malformed-manifest' });
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
