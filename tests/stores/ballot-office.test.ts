import { randomBytes } from 'node:crypto';
import {
  closeBallotOffice,
  countBuckets,
  discardPlan,
  findPeopleWithoutBallot,
  makeKeys,
  openBallotOffice,
  planBallots,
  publishManifest,
  readManifest,
  reissueBallot,
} from '@takhoyde/api/ballot-office/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../privacy/ballots/ballot-scene.ts';
import { databases } from './databases.ts';

/** Blinded bytes as they may come: a number below any modulus of 2048 bits. */
const blindedBytes = (): Uint8Array => {
  const bytes = new Uint8Array(randomBytes(256));
  bytes[0] = 0;
  return bytes;
};

for (const database of databases) {
  describe(`the ballot office on ${database.name}`, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene({ bucketSizes: [10, 8], open: database.open, paperCodeCount: 2 });
    });
    afterAll(() => scene.dispose());

    const issue = (personId: string, blinded: Uint8Array) =>
      scene.issuer.issue({ waveId: scene.wave, asker: { personId }, blinded });
    const issueByCode = (code: string, blinded: Uint8Array) =>
      scene.issuer.issue({ waveId: scene.wave, asker: { code, address: '10.0.0.9' }, blinded });

    test('the same request gets the same signature, however often it comes', async () => {
      const blinded = blindedBytes();
      const first = await issue('b1-person-0', blinded);
      expect(first).toMatchObject({ kind: 'issued', bucketId: 'b1' });
      expect(await issue('b1-person-0', blinded)).toEqual(first);
      expect(await issue('b1-person-0', blinded)).toEqual(first);
    });

    test('a second ballot is refused, and the first can still be fetched', async () => {
      const blinded = blindedBytes();
      const first = await issue('b1-person-1', blinded);
      expect(await issue('b1-person-1', blindedBytes())).toEqual({ kind: 'refused', because: 'already-issued' });
      expect(await issue('b1-person-1', blinded)).toEqual(first);
    });

    test('of two ballots asked for at the same instant, one is issued', async () => {
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => issue('b2-person-0', blindedBytes())));
      expect(outcomes.filter((outcome) => outcome.kind === 'issued')).toHaveLength(1);
    });

    test('whoever is not invited gets nothing', async () => {
      expect(await issue('stranger', blindedBytes())).toEqual({ kind: 'refused', because: 'not-invited' });
      expect(
        await scene.issuer.issue({ waveId: 'unknown', asker: { personId: 'b1-person-2' }, blinded: blindedBytes() }),
      ).toEqual({
        kind: 'refused',
        because: 'unknown-wave',
      });
    });

    test('bytes that are not a number below the modulus are refused and cost nobody the ballot', async () => {
      expect(await issue('b1-person-2', new Uint8Array(256).fill(255))).toEqual({
        kind: 'refused',
        because: 'malformed-blinded-message',
      });
      expect(await issue('b1-person-2', new Uint8Array(10))).toEqual({ kind: 'refused', because: 'malformed-blinded-message' });
      expect(await issue('b1-person-2', blindedBytes())).toMatchObject({ kind: 'issued' });
    });

    test('a printed code buys one ballot of its bucket, typed as people type', async () => {
      const [code = ''] = scene.paperCodes.get('b1') ?? [];
      const blinded = blindedBytes();
      const first = await issueByCode(code.toLowerCase().replace(/^(.{4})/, '$1-'), blinded);
      expect(first).toMatchObject({ kind: 'issued', bucketId: 'b1' });
      expect(await issueByCode(code, blinded)).toEqual(first);
      expect(await issueByCode(code, blindedBytes())).toEqual({ kind: 'refused', because: 'already-issued' });
    });

    test('after five wrong codes a guesser is told to wait, and a right code still works', async () => {
      const guesses: unknown[] = [];
      for (let index = 0; index < 7; index += 1) {
        const guess = await issueByCode(`WRNG00000000${index}`, blindedBytes());
        guesses.push(guess.kind === 'refused' && guess.because);
      }
      expect(guesses).toEqual([...Array.from({ length: 5 }, () => 'wrong-code'), 'too-many-wrong-codes', 'too-many-wrong-codes']);
      const [, second = ''] = scene.paperCodes.get('b1') ?? [];
      expect(await issueByCode(second, blindedBytes())).toMatchObject({ kind: 'issued' });
    });

    test('a person sees which bucket the answer will belong to, before answering', async () => {
      expect(await scene.issuer.findPlace(scene.wave, { personId: 'b2-person-3' })).toEqual({
        kind: 'found',
        bucketId: 'b2',
        state: 'invited',
        unitId: 'enhet-2',
        levelIds: ['M'],
      });
    });

    test('reminders go to exactly those who have not fetched a ballot', async () => {
      const fetched = new Set(['b1-person-0', 'b1-person-1', 'b1-person-2', 'b2-person-0']);
      const without = await findPeopleWithoutBallot(scene.who.as('office'), scene.wave);
      expect(without.sort()).toEqual(
        scene.people
          .map((person) => person.personId)
          .filter((id) => !fetched.has(id))
          .sort(),
      );
    });

    test('a lost device gets one new ballot, and a bucket of ten only one in all', async () => {
      const office = scene.who.as('office');
      expect(await reissueBallot(office, scene.wave, 'b1-person-5')).toBe('reissue-limit'); // nothing to reissue yet
      expect(await reissueBallot(office, scene.wave, 'b1-person-0')).toBe('reissued');
      expect(await issue('b1-person-0', blindedBytes())).toMatchObject({ kind: 'issued' });
      expect(await reissueBallot(office, scene.wave, 'b1-person-0')).toBe('reissue-limit');
      expect(await reissueBallot(office, scene.wave, 'b1-person-1')).toBe('reissue-limit');
    });

    test('counts tell how many were invited, fetched and reissued, per bucket', async () => {
      expect(await countBuckets(scene.who.as('office'), scene.wave)).toEqual([
        { bucketId: 'b1', invitedCount: 10, issuedCount: 5, reissuedCount: 1 },
        { bucketId: 'b2', invitedCount: 8, issuedCount: 1, reissuedCount: 0 },
      ]);
    });

    test('closing keeps the counts and nothing else, may be repeated, and is final', async () => {
      const office = scene.who.as('office');
      const counts = await closeBallotOffice(office, scene.wave);
      expect(await closeBallotOffice(office, scene.wave)).toEqual(counts);
      expect(await countBuckets(office, scene.wave)).toEqual(counts);
      for (const table of ['ballotOffice.invitation', 'ballotOffice.paperCode'] as const) {
        expect(await office.selectFrom(table).selectAll().execute()).toEqual([]);
      }
      expect(
        await office.selectFrom('ballotOffice.bucket').select('bucketId').where('signingKey', 'is not', null).execute(),
      ).toEqual([]);
      expect(await issue('b2-person-4', blindedBytes())).toEqual({ kind: 'refused', because: 'wave-closed' });
      expect(await openBallotOffice(office, scene.wave)).toBe('not-ready');
      expect(await readManifest(office, scene.wave)).toEqual(scene.published);
    });
  });

  describe(`planning a wave on ${database.name}`, () => {
    const bucket = { id: 'b1', unitId: 'u', levelIds: ['M'], coveredUnitIds: ['u'], eligibleCount: 8 };
    const invitations = Array.from({ length: 8 }, (_, index) => ({ personId: `p${index}`, bucketId: 'b1' }));
    const plan = { waveId: 'plan', minimumEligibleCount: 8, buckets: [bucket], invitations };
    const sealKey = new Uint8Array(65).fill(4);

    test('a bucket below the minimum, or people that do not add up, is refused and nothing is stored', async () => {
      const who = await database.open('who');
      const office = who.as('office');
      expect(await planBallots(office, { ...plan, minimumEligibleCount: 9 })).toEqual({
        kind: 'refused',
        because: 'bucket-too-small',
      });
      expect(await planBallots(office, { ...plan, invitations: invitations.slice(1) })).toEqual({
        kind: 'refused',
        because: 'counts-differ',
      });
      expect(await office.selectFrom('ballotOffice.wave').selectAll().execute()).toEqual([]);
      await who.close();
    });

    test('keys are made with progress, and going on after a stop makes only those that are missing', async () => {
      const who = await database.open('who');
      const office = who.as('office');
      const three = ['b1', 'b2', 'b3'].map((id) => ({ ...bucket, id }));
      const everyone = three.flatMap(({ id }) =>
        invitations.map(({ personId }) => ({ personId: `${id}-${personId}`, bucketId: id })),
      );
      await planBallots(office, { ...plan, buckets: three, invitations: everyone });
      const stop = new AbortController();
      const before = await makeKeys(office, 'plan', {
        signal: stop.signal,
        onProgress: ({ madeCount }) => madeCount > 0 && stop.abort(),
      });
      expect(before.madeCount).toBeLessThan(3);
      expect(await publishManifest(office, 'plan', { sealKey, unitNameOf: (id) => id })).toBe('keys-missing');
      const kept = await office
        .selectFrom('ballotOffice.bucket')
        .select(['bucketId', 'publicKey'])
        .where('publicKey', 'is not', null)
        .execute();
      const told: number[] = [];
      await makeKeys(office, 'plan', { onProgress: ({ madeCount }) => void told.push(madeCount) });
      expect(told.at(-1)).toBe(3);
      const all = await office.selectFrom('ballotOffice.bucket').select(['bucketId', 'publicKey']).orderBy('place').execute();
      for (const row of kept) expect(all).toContainEqual(row);
      await who.close();
    });

    test('no ballot is issued before the keys are published and the office is open', async () => {
      const who = await database.open('who');
      const office = who.as('office');
      await planBallots(office, plan);
      await makeKeys(office, 'plan');
      expect(await openBallotOffice(office, 'plan')).toBe('not-ready');
      await publishManifest(office, 'plan', { sealKey, unitNameOf: () => 'Enhet' });
      expect(await discardPlan(office, 'plan')).toBe('discarded');
      expect(await openBallotOffice(office, 'plan')).toBe('not-ready');
      await who.close();
    });
  });
}
