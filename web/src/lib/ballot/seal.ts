import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url } from './base64url.ts';

/** What is answered, by item id: a scale point, 'NA', an option's id, or several. A skipped item is absent. */
export type Answers = Readonly<Record<string, number | string | readonly string[]>>;

export type Sealed = { encapsulatedKey: Uint8Array; ciphertext: Uint8Array };

const paddedByteCount = 8192;
const space = 0x20;

/** HPKE (RFC 9180) in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** Answers as bytes of one fixed length: how much somebody answered does not show from outside. */
const padded = (answers: Answers): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(JSON.stringify({ v: 1, answers }));
  if (text.length > paddedByteCount) throw new Error('seal requires answers of at most 8192 bytes');
  const bytes = new Uint8Array(paddedByteCount).fill(space); // spaces after JSON are still JSON
  bytes.set(text);
  return bytes;
};

/** Seals answers to the wave's key; they open only at close, and only for this wave and bucket. */
export const seal = async (
  answers: Answers,
  { wave, bucket, sealKey }: { wave: string; bucket: string; sealKey: string },
): Promise<Sealed> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(sealKey).buffer);
  const label = new TextEncoder().encode(`${wave}|${bucket}`);
  const { enc, ct } = await suite.seal({ recipientPublicKey }, padded(answers).buffer, label.buffer);
  return { encapsulatedKey: new Uint8Array(enc), ciphertext: new Uint8Array(ct) };
};
