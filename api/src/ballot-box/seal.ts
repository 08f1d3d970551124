import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { KeyEnvelope, Unseal } from './seal-key-keeper.ts';

/** HPKE (RFC 9180) in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** A seal key pair as raw bytes. */
export type SealKeyPair = { publicKey: Uint8Array; privateKey: Uint8Array };

/** Makes the key pair that the answers of one wave are sealed to. */
export const makeSealKeyPair = async (): Promise<SealKeyPair> => {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Opens answers with a private seal key. The label is bound in: an answer moved to another wave or bucket does not open. */
export const unsealWith = async (waveId: string, privateKey: Uint8Array): Promise<Unseal> => {
  const recipientKey = await suite.kem.deserializePrivateKey(bufferOf(privateKey));
  return async ({ bucketId, encapsulatedKey, ciphertext }) => {
    const label = new TextEncoder().encode(`${waveId}|${bucketId}`);
    try {
      const opened = await suite.open({ recipientKey, enc: bufferOf(encapsulatedKey) }, bufferOf(ciphertext), bufferOf(label));
      return new Uint8Array(opened);
    } catch {
      return undefined; // not sealed to this key, or changed on the way: counted apart, never fatal
    }
  };
};

/** What an envelope is bound to; the browser that opens it writes the same: web/src/lib/seal-key. */
const envelopeLabel = (waveId: string, number: number): Uint8Array =>
  new TextEncoder().encode(`takhoyde-seal-share/v1|${waveId}|${String(number)}`);

/** Puts a share where only its custodian can read it. Edges: throws when the public key is no point of the curve. */
export const putInEnvelope = async (
  share: Uint8Array,
  { waveId, number, publicKey }: { waveId: string; number: number; publicKey: Uint8Array },
): Promise<KeyEnvelope> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey }, bufferOf(share), bufferOf(envelopeLabel(waveId, number)));
  return { encapsulatedKey: new Uint8Array(enc), ciphertext: new Uint8Array(ct) };
};

/** Whether bytes are a public key that a share can be put in an envelope to. */
export const isPublicKey = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    await suite.kem.deserializePublicKey(bufferOf(bytes));
    return true;
  } catch {
    return false;
  }
};
