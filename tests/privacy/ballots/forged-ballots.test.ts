import { constants, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { countSpent, type CastBallot } from '@takhoyde/api/ballot-box/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';

const refused = (because: string) => ({ kind: 'refused', because });

/** Changes one bit of some bytes. */
const flipped = (bytes: Uint8Array): Uint8Array => {
  const changed = new Uint8Array(bytes);
  changed[7] = (changed[7] ?? 0) ^ 1;
  return changed;
};

describe('a ballot that was not issued, or not for this box', () => {
  let scene: Scene;
  let print: (text: string) => Promise<CastBallot>;
  let ballot: CastBallot;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [8, 9] });
    print = await printBallots(scene, 'b1');
    ballot = await print(payload({ q1: 3 }));
  });
  afterAll(async () => {
    expect(Object.fromEntries(await countSpent(scene.what.as('tally'), scene.wave))).toEqual({ b1: 1 });
    await scene.dispose();
  });

  const cast = (changes: Partial<CastBallot>) => scene.collector.cast({ ...ballot, ...changes });

  test('is refused when its signature was made up', async () => {
    expect(await cast({ signature: new Uint8Array(randomBytes(256)) })).toEqual(refused('forged-signature'));
    expect(await cast({ signature: flipped(ballot.signature) })).toEqual(refused('forged-signature'));
  });

  test('is refused when signed with a key of the attacker’s own', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    expect(await cast({ signature: new Uint8Array(sign('sha384', ballot.message, key)) })).toEqual(refused('forged-signature'));
  });

  test('is refused when its nonce was changed after signing', async () => {
    const message = new Uint8Array(ballot.message);
    message.set(randomBytes(32), message.length - 32);
    expect(await cast({ message })).toEqual(refused('forged-signature'));
  });

  test('is refused in another bucket, where its label would be false', async () => {
    expect(await cast({ bucketId: 'b2' })).toEqual(refused('foreign-message'));
    const relabelled = new Uint8Array(
      Buffer.from(Buffer.from(ballot.message).toString('latin1').replace('|b1|', '|b2|'), 'latin1'),
    );
    expect(await cast({ bucketId: 'b2', message: relabelled })).toEqual(refused('forged-signature'));
  });

  test('is refused in another wave', async () => {
    expect(await cast({ waveId: 'puls-2027' })).toEqual(refused('foreign-message'));
    const head = Buffer.from('takhoyde-ballot/v1|puls-2027|b1|');
    expect(await cast({ waveId: 'puls-2027', message: new Uint8Array(Buffer.concat([head, randomBytes(32)])) })).toEqual(
      refused('unknown-wave'),
    );
  });

  test('is refused in a bucket that does not exist', async () => {
    const head = Buffer.from(`takhoyde-ballot/v1|${scene.wave}|b99|`);
    expect(await cast({ bucketId: 'b99', message: new Uint8Array(Buffer.concat([head, randomBytes(32)])) })).toEqual(
      refused('unknown-bucket'),
    );
  });

  test.each([
    ['a shorter envelope', { ciphertext: new Uint8Array(100) }],
    ['a longer envelope', { ciphertext: new Uint8Array(9000) }],
    ['a wrong key length', { encapsulatedKey: new Uint8Array(64) }],
    ['a wrong signature length', { signature: new Uint8Array(255) }],
  ])('is refused with %s: size would be a mark', async (_what, changes) => {
    expect(await cast(changes)).toEqual(refused('wrong-size'));
  });

  test('is refused when more is written in its message than the nonce', async () => {
    expect(await cast({ message: new Uint8Array(Buffer.concat([ballot.message, Buffer.from('Kari')])) })).toEqual(
      refused('wrong-size'),
    );
  });

  test('counts once when it is genuine, however often it is replayed', async () => {
    expect(await cast({})).toEqual({ kind: 'counted' });
    for (let replay = 0; replay < 3; replay += 1) expect(await cast({})).toEqual({ kind: 'counted' });
  });
});

describe('the attack wins where the signature is not checked', () => {
  test('a made-up ballot has everything else right: only the signature stops it', async () => {
    const scene = await openScene({ bucketSizes: [8] });
    const print = await printBallots(scene, 'b1');
    const genuine = await print(payload({ q1: 1 }));
    const forged = { ...(await print(payload({ q1: 5 }))), signature: genuine.signature };
    const unprotected = scene.what
      .as('box')
      .insertInto('ballotBox.sealedBallot')
      .values({
        waveId: scene.wave,
        bucketId: 'b1',
        serial: new Uint8Array(randomBytes(32)),
        encapsulatedKey: forged.encapsulatedKey,
        ciphertext: forged.ciphertext,
      });
    await unprotected.execute();
    expect((await countSpent(scene.what.as('tally'), scene.wave)).get('b1')).toBe(1);
    expect(await scene.collector.cast(forged)).toEqual(refused('forged-signature'));
    await scene.dispose();
  });
});
