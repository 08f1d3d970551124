import { constants, createHash, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';

/** A ballot drawn for load: what is sent to be signed, and what makes a ballot of the answer. */
export interface QuickBallot {
  readonly message: Buffer;
  readonly blinded: Buffer;
  readonly unblind: (blindSignature: Buffer) => Buffer;
}

const modulusByteCount = 256;
const saltByteCount = 48;

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (number: bigint): Buffer => Buffer.from(number.toString(16).padStart(modulusByteCount * 2, '0'), 'hex');
const sha384 = (...parts: Uint8Array[]): Buffer => createHash('sha384').update(Buffer.concat(parts)).digest();

const inverse = (value: bigint, modulus: bigint): bigint => {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
};

/** RFC 8017 B.2.1: MGF1 with SHA-384. */
const mask = (seed: Buffer, byteCount: number): Buffer => {
  const parts = Array.from({ length: Math.ceil(byteCount / saltByteCount) }, (_, counter) =>
    sha384(seed, Buffer.from([0, 0, 0, counter])),
  );
  return Buffer.concat(parts).subarray(0, byteCount);
};

/** RFC 8017 §9.1.1: EMSA-PSS with SHA-384 and a salt of 48 bytes, for a modulus of 2048 bits. */
const pssEncoded = (message: Buffer): Buffer => {
  const salt = randomBytes(saltByteCount);
  const hash = sha384(Buffer.alloc(8), sha384(message), salt);
  const block = Buffer.alloc(modulusByteCount - hash.length - 1);
  block[block.length - saltByteCount - 1] = 1;
  salt.copy(block, block.length - saltByteCount);
  mask(hash, block.length).forEach((byte, place) => (block[place] = (block[place] ?? 0) ^ byte));
  block[0] = (block[0] ?? 0) & 0x7f;
  return Buffer.concat([block, hash, Buffer.from([0xbc])]);
};

/**
 * Draws ballots of one bucket in some 0.1 ms each, where a respondent's browser takes 35: blinding factors are powers of one factor
 * drawn at the start. Good for load, and for nothing else: whoever knows one factor knows them all.
 */
export const quickBallots = ({ wave, bucket, spki }: { wave: string; bucket: string; spki: string }): (() => QuickBallot) => {
  const key = createPublicKey({ key: Buffer.from(spki, 'base64url'), format: 'der', type: 'spki' });
  const modulus = numberOf(Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url'));
  const factor = randomBytes(modulusByteCount);
  factor[0] = 0;
  const first = {
    power: numberOf(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, factor)),
    inverse: inverse(numberOf(factor), modulus),
  };
  let current = first;
  return () => {
    const { power, inverse: inverseNow } = current;
    current = { power: (power * first.power) % modulus, inverse: (inverseNow * first.inverse) % modulus };
    const message = Buffer.concat([Buffer.from(`takhoyde-ballot/v1|${wave}|${bucket}|`), randomBytes(32)]);
    return {
      message,
      blinded: bytesOf((numberOf(pssEncoded(message)) * power) % modulus),
      unblind: (blindSignature) => bytesOf((numberOf(blindSignature) * inverseNow) % modulus),
    };
  };
};
