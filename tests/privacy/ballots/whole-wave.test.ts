import { countSpent, openSealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { closeBallotOffice, reissueBallot } from '@takhoyde/api/ballot-office/index.ts';
import { createBallotClient, memoryStorage, type BallotStorage, type Fetch } from '@takhoyde/web/ballot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectorOrigin, issuerOrigin, openScene, seededRandom, type Scene } from './ballot-scene.ts';

/** A network on which one request in five never arrives and one reply in five is lost. */
const unreliable = (network: Fetch, randomBelow: (bound: number) => number): Fetch => {
  const lost = () => Promise.reject(new TypeError('connection lost'));
  return async (url, init) => {
    if (randomBelow(5) === 0) return lost();
    const response = await network(url, init);
    return randomBelow(5) === 0 ? lost() : response;
  };
};

/** Sends everything that changes something three times, and trusts no answer that differs from the first. */
const threefold =
  (network: Fetch): Fetch =>
  async (url, init) => {
    const first = await network(url, init);
    if (init.method !== 'POST') return first;
    const toldOf = async (response: Response): Promise<unknown> => [
      response.status,
      (await response.text()).replace('already-', ''),
    ];
    const told = await toldOf(first.clone());
    for (let turn = 0; turn < 2; turn += 1) expect(await toldOf(await network(url, init))).toEqual(told);
    return first;
  };

const clientOf = (fetch: Fetch, storage: BallotStorage = memoryStorage()) =>
  createBallotClient({ issuer: issuerOrigin, collector: collectorOrigin, storage, fetch });

/** Repeats a call until it gets through, as people do. */
const insist = async <Outcome extends { kind: string }>(call: () => Promise<Outcome>): Promise<Outcome> => {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const outcome = await call();
    if (outcome.kind !== 'unreachable') return outcome;
  }
  throw new Error('never got through');
};

describe('a wave of 500 people on a bad network', () => {
  const random = seededRandom(500);
  const submitted = new Map<string, number>();
  let scene: Scene;
  let reissuedCount = 0;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: Array.from({ length: 10 }, () => 50) });
  });
  afterAll(() => scene.dispose());

  const asked = () => ({ wave: scene.wave, fingerprint: scene.published.fingerprint });

  /** One person: some never answer, some stop half-way, some press twice, some have a second device. */
  const play = async (personId: string, bucketId: string): Promise<void> => {
    const habit = random(10);
    if (habit === 0) return;
    const fetch = unreliable(threefold(scene.fetchAs(personId)), random);
    const storage = memoryStorage();
    const client = clientOf(fetch, storage);
    expect(await insist(() => client.obtain(asked()))).toEqual({ kind: 'ready', bucket: bucketId });
    if (habit === 1) return;
    if (habit === 2)
      expect(await insist(() => clientOf(fetch).obtain(asked()))).toEqual({ kind: 'refused', because: 'already-issued' });
    const answers = { q1: random(5) + 1, q2: 'NA' };
    const presses = habit === 3 ? [client, clientOf(fetch, storage)] : [client];
    const outcomes = await Promise.all(presses.map((press) => insist(() => press.submit(scene.wave, answers))));
    for (const outcome of outcomes) expect(['counted', 'already-counted', 'refused']).toContain(outcome.kind);
    submitted.set(bucketId, (submitted.get(bucketId) ?? 0) + 1);
    expect(await storage.read(scene.wave)).toBeUndefined();
  };

  test(
    'everyone answers as they please, on two devices, with lost replies and double clicks, every request three times',
    { timeout: 600_000 },
    async () => {
      for (let start = 0; start < scene.people.length; start += 10) {
        await Promise.all(scene.people.slice(start, start + 10).map((person) => play(person.personId, person.bucketId)));
      }
      expect(submitted.size).toBe(10);
    },
  );

  test('a person who lost the device after fetching gets one new ballot, and it is published as reissued', async () => {
    const [person] = await scene.who.owner
      .selectFrom('ballotOffice.invitation')
      .select(['personId', 'bucketId'])
      .where('state', '=', 'invited')
      .execute();
    if (person === undefined) throw new Error('everyone fetched a ballot');
    const lost = clientOf(scene.fetchAs(person.personId));
    await lost.obtain(asked());
    expect(await reissueBallot(scene.who.as('office'), scene.wave, person.personId)).toBe('reissued');
    const found = clientOf(scene.fetchAs(person.personId));
    expect(await found.obtain(asked())).toEqual({ kind: 'ready', bucket: person.bucketId });
    expect(await found.submit(scene.wave, { q1: 1 })).toEqual({ kind: 'counted' });
    submitted.set(person.bucketId, (submitted.get(person.bucketId) ?? 0) + 1);
    reissuedCount += 1;
  });

  test('accepted ballots are exactly those that people submitted: none lost, none double', async () => {
    const spent = await countSpent(scene.what.as('tally'), scene.wave);
    expect(Object.fromEntries(spent)).toEqual(Object.fromEntries(submitted));
    await scene.closeBox();
    const counts = await closeBallotOffice(scene.who.as('office'), scene.wave);
    expect(counts.reduce((total, count) => total + count.reissuedCount, 0)).toBe(reissuedCount);
    for (const count of counts)
      expect(spent.get(count.bucketId) ?? 0).toBeLessThanOrEqual(count.issuedCount + count.reissuedCount);
  });

  test('every one of them can be opened and read', async () => {
    const unseal = await scene.keeper.unsealerOf(scene.wave);
    if (unseal === undefined) throw new Error('the seal key is gone');
    const opened = await Array.fromAsync(openSealedBallots(scene.what.as('tally'), scene.wave, { unseal, randomBelow: random }));
    expect(opened).toHaveLength([...submitted.values()].reduce((total, count) => total + count, 0));
    expect(opened.every((ballot) => ballot.kind === 'answers')).toBe(true);
  });
});
