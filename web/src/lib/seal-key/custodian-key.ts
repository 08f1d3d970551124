import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url } from '#lib/ballot/base64url.ts';
import { keyMaterialOf, type KeyPlace } from './key-code.ts';

/** HPKE (RFC 9180) in base mode, as the server puts shares in envelopes: api/src/ballot-box/seal.ts. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** A share in its envelope, as the API answers it: bytes as base64url. */
export type Envelope = { encapsulatedKey: string; ciphertext: string };

const keyPairOf = async (secret: Uint8Array, place: KeyPlace): Promise<CryptoKeyPair> =>
  suite.kem.deriveKeyPair(new Uint8Array(await keyMaterialOf(secret, place)).buffer);

/** The public half of a key code (raw P-256 point, base64url): all that the server is told when somebody becomes a key holder. */
export const publicKeyOf = async (secret: Uint8Array, place: KeyPlace): Promise<string> => {
  const { publicKey } = await keyPairOf(secret, place);
  return toBase64url(new Uint8Array(await suite.kem.serializePublicKey(publicKey)));
};

/** Opens the envelope with a key code and gives the share inside (base64url); `undefined` when it is not the code it was made for. */
export const openEnvelope = async (secret: Uint8Array, place: KeyPlace, envelope: Envelope): Promise<string | undefined> => {
  const { privateKey } = await keyPairOf(secret, place);
  const label = new TextEncoder().encode(`takhoyde-seal-share/v1|${place.wave}|${String(place.number)}`);
  try {
    const recipient = { recipientKey: privateKey, enc: fromBase64url(envelope.encapsulatedKey).buffer };
    return toBase64url(new Uint8Array(await suite.open(recipient, fromBase64url(envelope.ciphertext).buffer, label.buffer)));
  } catch {
    return undefined; // made for another code: an older one that was replaced, or another holder's
  }
};
