import { constants, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { createCollector, type CastBallot } from '../src/ballot-box/index.ts';
import { readManifest } from '../src/ballot-office/index.ts';
import { findSigningKey } from '../src/ballot-office/ballot-plan-store.ts';
import { takeBallot } from '../src/ballot-office/standing-store.ts';
import { sha256Of } from '../src/content-hash.ts';
import type { Installation } from '../src/installation.ts';
import type { DemoResponse } from './demo-answers.ts';

/** A fictional person's answer, with the bucket they are invited in. */
export interface DemoBallot {
  readonly personId: string;
  readonly bucketId: string;
  readonly answers: DemoResponse['answers'];
}

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const text = new TextEncoder();
const paddedByteCount = 8192;

const padded = (answers: DemoBallot['answers']): ArrayBuffer =>
  new Uint8Array(text.encode(JSON.stringify({ v: 1, answers }).padEnd(paddedByteCount))).buffer;

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

type Sealed = Pick<CastBallot, 'encapsulatedKey' | 'ciphertext'>;

const sealerFor = async (waveId: string, sealKey: Uint8Array): Promise<(ballot: DemoBallot) => Promise<Sealed>> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(sealKey));
  return async ({ bucketId, answers }) => {
    const label = bufferOf(text.encode(`${waveId}|${bucketId}`));
    const { enc, ct } = await suite.seal({ recipientPublicKey }, padded(answers), label);
    return { encapsulatedKey: new Uint8Array(enc), ciphertext: new Uint8Array(ct) };
  };
};

/** Signs in the clear what a person's own browser would have had signed blind: allowed to a demo, where there is nobody to protect. */
const signMessage = (key: KeyObject, message: Uint8Array): Uint8Array =>
  new Uint8Array(sign('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }));

/**
 * Lets fictional people answer an open wave before the visitor comes: each ballot is signed with its bucket's key, sealed, and
 * put in the box through the very door that everybody's goes through. Answers the number of ballots that were counted.
 */
export const castDemoBallots = async (
  installation: Installation,
  waveId: string,
  ballots: readonly DemoBallot[],
): Promise<number> => {
  const { office, what } = installation;
  const published = await readManifest(office, waveId);
  if (published === undefined) throw new Error('castDemoBallots requires a wave with a manifest');
  const seal = await sealerFor(waveId, new Uint8Array(Buffer.from(published.manifest.sealKey, 'base64url')));
  const collector = createCollector(what.as('box'));
  const keys = new Map<string, KeyObject>();
  let countedCount = 0;
  for (const ballot of ballots) {
    const { bucketId, personId } = ballot;
    const der = keys.has(bucketId) ? undefined : await findSigningKey(office, waveId, bucketId);
    if (der !== undefined) keys.set(bucketId, createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }));
    const key = keys.get(bucketId);
    if (key === undefined) continue;
    const message = new Uint8Array(Buffer.concat([Buffer.from(`takhoyde-ballot/v1|${waveId}|${bucketId}|`), randomBytes(32)]));
    await takeBallot(office, {
      waveId,
      holder: { personId },
      blindedHash: new Uint8Array(Buffer.from(sha256Of(message), 'hex')),
    });
    const cast = await collector.cast({
      waveId,
      bucketId,
      message,
      signature: signMessage(key, message),
      ...(await seal(ballot)),
    });
    if (cast.kind === 'counted') countedCount += 1;
  }
  return countedCount;
};
