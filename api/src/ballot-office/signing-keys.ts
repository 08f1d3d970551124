import { constants, generateKeyPair, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** One RSA key pair as stored: DER bytes. The public one is plain SubjectPublicKeyInfo, which WebCrypto reads. */
export type SigningKeyPair = { publicKey: Uint8Array; signingKey: Uint8Array };

const modulusBitCount = 2048;

const generate = promisify(generateKeyPair);

/** Makes one key pair of 2048 bits. Runs in the background threads of the process: some 0.2 s of one core. */
export const makeSigningKeyPair = async (): Promise<SigningKeyPair> => {
  const pair = await generate('rsa', {
    modulusLength: modulusBitCount,
    publicExponent: 0x10001,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey: pair.publicKey, signingKey: pair.privateKey };
};

/**
 * Signs a blinded message without seeing it: the raw RSA private operation, by OpenSSL. The same bytes always get the same
 * signature, so nothing but a hash has to be kept to make a repeated request safe.
 * Edges: `undefined` when the bytes are not a number below the modulus. Source: RFC 9474 §4.3
 */
export const signBlinded = (key: KeyObject, blinded: Uint8Array): Uint8Array | undefined => {
  const raw = { key, padding: constants.RSA_NO_PADDING };
  if (blinded.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return undefined;
  try {
    // RFC 9474 §4.3 steps 1–2: m = bytes_to_int(blinded_msg); s = RSASP1(sk, m), which refuses m >= n
    const signature = privateDecrypt(raw, blinded);
    // RFC 9474 §4.3 steps 3–4: m' = RSAVP1(pk, s); a fault in the machine must not give away the key
    if (!publicEncrypt(raw, signature).equals(blinded)) throw new Error('signBlinded requires a sound RSA operation');
    // RFC 9474 §4.3 steps 5–6: blind_sig = int_to_bytes(s, modulus_len)
    return new Uint8Array(signature);
  } catch (error) {
    if (isOutOfRange(error)) return undefined;
    throw error;
  }
};

const isOutOfRange = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_OSSL_RSA_DATA_');
