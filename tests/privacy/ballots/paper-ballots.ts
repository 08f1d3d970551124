import { createPrivateKey, constants, randomBytes, sign } from 'node:crypto';
import type { CastBallot } from '@takhoyde/api/ballot-box/index.ts';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Scene } from './ballot-scene.ts';

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The signing key of a bucket, as only somebody with the whole WHO database can take it. */
export const stolenKey = async (scene: Pick<Scene, 'who' | 'wave'>, bucketId: string): Promise<Buffer> => {
  const row = await scene.who.owner
    .selectFrom('ballotOffice.bucket')
    .select('signingKey')
    .where('waveId', '=', scene.wave)
    .where('bucketId', '=', bucketId)
    .executeTakeFirstOrThrow();
  return Buffer.from(row.signingKey ?? []);
};

/** Seals any text for a wave and bucket, padded as the client pads. */
export const sealText = async (
  text: string,
  { wave, bucketId, sealKey }: { wave: string; bucketId: string; sealKey: string },
) => {
  const padded = new Uint8Array(8192).fill(0x20);
  padded.set(new TextEncoder().encode(text));
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(Buffer.from(sealKey, 'base64url')));
  const { enc, ct } = await suite.seal({ recipientPublicKey }, bufferOf(padded), bufferOf(Buffer.from(`${wave}|${bucketId}`)));
  return { encapsulatedKey: new Uint8Array(enc), ciphertext: new Uint8Array(ct) };
};

/**
 * Ballots as an honest client makes them, but signed directly with the bucket's key: what reaches the box is of the same
 * kind, and thousands can be made in a second.
 */
export const printBallots = async (
  scene: Pick<Scene, 'who' | 'wave' | 'published'>,
  bucketId: string,
  drawNonce: (text: string) => Uint8Array = () => randomBytes(32),
): Promise<(text: string) => Promise<CastBallot>> => {
  const key = createPrivateKey({ key: await stolenKey(scene, bucketId), format: 'der', type: 'pkcs8' });
  return async (text) => {
    const message = new Uint8Array(
      Buffer.concat([Buffer.from(`takhoyde-ballot/v1|${scene.wave}|${bucketId}|`), drawNonce(text)]),
    );
    const signature = sign('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
    const sealed = await sealText(text, { wave: scene.wave, bucketId, sealKey: scene.published.manifest.sealKey });
    return { waveId: scene.wave, bucketId, message, signature: new Uint8Array(signature), ...sealed };
  };
};

/** Answers as a payload. */
export const payload = (answers: Record<string, unknown>): string => JSON.stringify({ v: 1, answers });
