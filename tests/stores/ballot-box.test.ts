import {
  closeBallotBox,
  countSpent,
  destroySealedBallots,
  openSealedBallots,
  registerWave,
  type CastBallot,
  type OpenedBallot,
} from '@takhoyde/api/ballot-box/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, seededRandom, type Scene } from '../privacy/ballots/ballot-scene.ts';
import { payload, printBallots } from '../privacy/ballots/paper-ballots.ts';
import { databases } from './databases.ts';

const openAll = async (scene: Scene, seed: number): Promise<OpenedBallot[]> => {
  const unseal = await scene.keeper.unsealerOf(scene.wave);
  if (unseal === undefined) throw new Error('the seal key is gone');
  return Array.fromAsync(openSealedBallots(scene.what.as('tally'), scene.wave, { unseal, randomBelow: seededRandom(seed) }));
};

for (const database of databases) {
  describe(`the ballot box on ${database.name}`, () => {
    let scene: Scene;
    let print: (text: string) => Promise<CastBallot>;
    let early: CastBallot;
    let another: (text: string) => Promise<CastBallot>;
    beforeAll(async () => {
      scene = await openScene({ bucketSizes: [250, 8], open: database.open });
      print = await printBallots(scene, 'b1');
      another = await printBallots(scene, 'b2');
    });
    afterAll(() => scene.dispose());

    const spent = async () => Object.fromEntries(await countSpent(scene.what.as('tally'), scene.wave));

    test('each of 200 ballots that four connections send at the same instant is stored once, and all four get the same answer', async () => {
      const ballots = await Promise.all(Array.from({ length: 200 }, (_, index) => print(payload({ q1: (index % 5) + 1 }))));
      const outcomes = await Promise.all(
        ballots.flatMap((ballot) => Array.from({ length: 4 }, () => scene.collector.cast(ballot))),
      );
      expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'counted' })));
      expect(await spent()).toEqual({ b1: 200 });
    });

    test('the first answers stand when a ballot comes again with others', async () => {
      const first = await another(payload({ q1: 1 }));
      early = first;
      const changed = { ...(await another(payload({ q1: 5 }))), message: first.message, signature: first.signature };
      expect(await scene.collector.cast(first)).toEqual({ kind: 'counted' });
      expect(await scene.collector.cast(changed)).toEqual({ kind: 'already-counted' });
    });

    test('what cannot be read when opened is counted apart and stops nothing', async () => {
      expect(await scene.collector.cast(await another('not JSON'))).toEqual({ kind: 'counted' });
      expect(await scene.collector.cast(await another(JSON.stringify({ v: 1, answers: { q1: 1 }, name: 'Kari' })))).toEqual({
        kind: 'counted',
      });
      const elsewhere = {
        ...(await print(payload({ q1: 2 }))),
        ...(await another('')),
        ciphertext: (await print(payload({}))).ciphertext,
      };
      expect(await scene.collector.cast(elsewhere)).toEqual({ kind: 'counted' });
      expect(await spent()).toEqual({ b1: 200, b2: 4 });
    });

    test('nothing is opened, and nothing destroyed, while the wave collects', async () => {
      await expect(openAll(scene, 1)).rejects.toThrow('requires a closed wave');
      await expect(destroySealedBallots(scene.what.as('tally'), scene.wave)).rejects.toThrow('requires a closed wave');
    });

    test('a ballot on its way in at closing is either counted or refused, never lost after it was acknowledged', async () => {
      const ballots = await Promise.all(Array.from({ length: 40 }, () => print(payload({ q1: 3 }))));
      const outcomes = await Promise.all([
        ...ballots.slice(0, 20).map((ballot) => scene.collector.cast(ballot)),
        scene.closeBox().then(() => undefined),
        ...ballots.slice(20).map((ballot) => scene.collector.cast(ballot)),
      ]);
      const countedCount = outcomes.filter((outcome) => outcome?.kind === 'counted').length;
      expect(await spent()).toEqual({ b1: 200 + countedCount, b2: 4 });
      expect(await scene.collector.cast(await print(payload({ q1: 3 })))).toEqual({ kind: 'refused', because: 'wave-closed' });
      expect(await spent()).toEqual({ b1: 200 + countedCount, b2: 4 });
    });

    test('a ballot that was counted is still told so after closing', async () => {
      expect(await scene.collector.cast(early)).toEqual({ kind: 'counted' });
    });

    test('all are opened in one random order over the whole wave, the same for the same seed', async () => {
      const [once, again, other] = [await openAll(scene, 7), await openAll(scene, 7), await openAll(scene, 8)];
      expect(again).toEqual(once);
      expect(other).not.toEqual(once);
      expect(once.filter((ballot) => ballot.kind === 'malformed')).toEqual(
        Array.from({ length: 3 }, () => ({ kind: 'malformed', bucketId: 'b2' })),
      );
      expect(once).toContainEqual({ kind: 'answers', bucketId: 'b2', answers: { q1: 1 } });
      const places = once.flatMap((ballot, index) => (ballot.bucketId === 'b2' ? [index] : []));
      expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(10);
    });

    test('after emptying nothing is left, and the wave cannot be opened again', async () => {
      const tally = scene.what.as('tally');
      await destroySealedBallots(tally, scene.wave);
      await destroySealedBallots(tally, scene.wave);
      await closeBallotBox(tally, scene.wave);
      expect(await spent()).toEqual({});
      expect(await registerWave(tally, { waveId: scene.wave, fingerprint: scene.published.fingerprint, buckets: [] })).toBe(
        'closed',
      );
      expect(await scene.collector.cast(await print(payload({ q1: 3 })))).toEqual({ kind: 'refused', because: 'wave-closed' });
    });

    test('a wave is registered once: other keys under its name are refused', async () => {
      const tally = scene.what.as('tally');
      expect(await registerWave(tally, { waveId: 'next', fingerprint: 'one', buckets: [] })).toBe('registered');
      expect(await registerWave(tally, { waveId: 'next', fingerprint: 'one', buckets: [] })).toBe('registered');
      expect(await registerWave(tally, { waveId: 'next', fingerprint: 'two', buckets: [] })).toBe('other-keys');
    });
  });
}
