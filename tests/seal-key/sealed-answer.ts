import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** One answer as it lies in the box, sealed to a wave's public key as a phone seals it. */
export type SealedAnswer = { bucketId: string; encapsulatedKey: Uint8Array; ciphertext: Uint8Array };

export const plain = new TextEncoder().encode('{"v":1,"answers":{"OMS-1":4}}');

/** Seals one answer of a bucket b1. */
export const sealAnswer = async (wave: string, publicKey: Uint8Array): Promise<SealedAnswer> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(publicKey));
  const label = new TextEncoder().encode(`${wave}|b1`);
  const { enc, ct } = await suite.seal({ recipientPublicKey }, bufferOf(plain), bufferOf(label));
  return { bucketId: 'b1', encapsulatedKey: new Uint8Array(enc), ciphertext: new Uint8Array(ct) };
};
