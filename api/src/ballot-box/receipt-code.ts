import { createHash } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const byteCount = 10;
const bitsPerCharacter = 5;
const characterCount = (byteCount * 8) / bitsPerCharacter;

/** The bytes of a ballot's receipt: the first 80 bits of SHA-256 over a fixed word and the serial. The database reckons the same. */
export const receiptBytes = (serial: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update('takhoyde-receipt/v1|').update(serial).digest().subarray(0, byteCount));

/**
 * A receipt as letters: 16 characters, 5 bits each, first bits first.
 * @example receiptText(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 31])) // '000000000000000Z'
 */
export const receiptText = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: characterCount }, (_, place) =>
    alphabet.charAt(Number.parseInt(bits.slice(place * bitsPerCharacter, (place + 1) * bitsPerCharacter), 2)),
  ).join('');
};

/**
 * The bytes of a receipt as letters.
 * Edges: `undefined` when it is none; letters must be as `receiptText` writes them.
 */
export const receiptBytesOf = (text: string): Uint8Array | undefined => {
  const places = Array.from(text, (letter) => alphabet.indexOf(letter));
  if (text.length !== characterCount || places.includes(-1)) return undefined;
  const bits = places.map((place) => place.toString(2).padStart(bitsPerCharacter, '0')).join('');
  return Uint8Array.from({ length: byteCount }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
};
