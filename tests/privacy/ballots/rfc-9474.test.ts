import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isIssued } from '@takhoyde/api/ballot-box/issued-signature.ts';
import { signBlinded } from '@takhoyde/api/ballot-office/signing-keys.ts';
import { getSuiteByName, BlindRSA } from '@cloudflare/blindrsa-ts';
import { afterEach, describe, expect, test, vi } from 'vitest';

type Vector = Record<
  | 'name'
  | 'p'
  | 'q'
  | 'n'
  | 'e'
  | 'd'
  | 'msg'
  | 'msg_prefix'
  | 'prepared_msg'
  | 'salt'
  | 'inv'
  | 'blinded_msg'
  | 'blind_sig'
  | 'sig',
  string
>;

const vectors = JSON.parse(readFileSync(path.join(import.meta.dirname, 'vectors/rfc-9474-appendix-a.json'), 'utf8')) as Vector[];

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
const numberOf = (hex: string): bigint => BigInt(`0x${hex}`);
const hexNumber = (value: bigint): string => (value.toString(16).length % 2 === 1 ? '0' : '') + value.toString(16);

const inverse = (value: bigint, modulus: bigint): bigint => {
  let [remainder, next, coefficient, nextCoefficient] = [value, modulus, 1n, 0n];
  while (next !== 0n) {
    const quotient = remainder / next;
    [remainder, next] = [next, remainder - quotient * next];
    [coefficient, nextCoefficient] = [nextCoefficient, coefficient - quotient * nextCoefficient];
  }
  return ((coefficient % modulus) + modulus) % modulus;
};

const jwkOf = (vector: Vector) => {
  const [p, q, d] = [numberOf(vector.p), numberOf(vector.q), numberOf(vector.d)];
  const number = (value: bigint): string => base64url(hexNumber(value));
  const whole = { n: base64url(vector.n), e: base64url(vector.e), d: number(d), p: number(p), q: number(q) };
  return { kty: 'RSA', ...whole, dp: number(d % (p - 1n)), dq: number(d % (q - 1n)), qi: number(inverse(q, p)) };
};

const publicKeyOf = ({ n, e }: Vector): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', n: base64url(n), e: base64url(e), ext: true },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );

/** The library draws, in this order: message prefix, salt, blind. */
const fixTheDice = (vector: Vector): void => {
  const blind = hexNumber(inverse(numberOf(vector.inv), numberOf(vector.n))).padStart(vector.n.length, '0');
  const drawn = [...(vector.msg_prefix === '' ? [''] : [vector.msg_prefix]), vector.salt, blind].map(bytesOf);
  vi.spyOn(crypto, 'getRandomValues').mockImplementation(((target: Uint8Array) => drawn.shift() ?? target) as never);
};

describe.each(vectors)('RFC 9474 appendix A, $name', (vector) => {
  afterEach(() => vi.restoreAllMocks());

  test('our client library blinds and finalizes to the very bytes', async () => {
    const suite = getSuiteByName(BlindRSA, vector.name);
    const key = await publicKeyOf(vector);
    fixTheDice(vector);
    const prepared = suite.prepare(bytesOf(vector.msg));
    expect(hexOf(prepared)).toBe(vector.prepared_msg);
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    expect(hexOf(blindedMsg)).toBe(vector.blinded_msg);
    expect(hexOf(inv)).toBe(vector.inv);
    expect(hexOf(await suite.finalize(key, prepared, bytesOf(vector.blind_sig), inv))).toBe(vector.sig);
  });

  test('the server’s way of signing, OpenSSL’s raw operation, gives the very bytes', () => {
    const key = createPrivateKey({ key: jwkOf(vector), format: 'jwk' });
    expect(hexOf(signBlinded(key, bytesOf(vector.blinded_msg)) ?? new Uint8Array())).toBe(vector.blind_sig);
  });

  test('the collector accepts the signature if it has the salt we use, and no changed one', () => {
    const key = createPublicKey({ key: jwkOf(vector), format: 'jwk' });
    const [message, signature] = [bytesOf(vector.prepared_msg), bytesOf(vector.sig)];
    expect(isIssued(key, message, signature)).toBe(vector.salt !== '');
    signature[100] = (signature[100] ?? 0) ^ 1;
    expect(isIssued(key, message, signature)).toBe(false);
  });
});
