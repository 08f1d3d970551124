/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const byteCount = 10;
const bitsPerCharacter = 5;
const characterCount = (byteCount * 8) / bitsPerCharacter;
const groupLength = 4;

/** Bytes as letters, 5 bits each, first bits first. */
const lettersOf = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: characterCount }, (_, place) =>
    alphabet.charAt(Number.parseInt(bits.slice(place * bitsPerCharacter, (place + 1) * bitsPerCharacter), 2)),
  ).join('');
};

const sha256 = async (...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer()));

/**
 * The receipt of a ballot: 16 letters of the first 80 bits of SHA-256("takhoyde-receipt/v1|" + serial), where the serial is the
 * SHA-256 of the signed message. Reckoned on the device; the office never sees message, serial or receipt.
 */
export const receiptOf = async (message: Uint8Array<ArrayBuffer>): Promise<string> => {
  const serial = await sha256(message);
  const receipt = await sha256(new TextEncoder().encode('takhoyde-receipt/v1|'), serial);
  return lettersOf(receipt.subarray(0, byteCount));
};

/**
 * A receipt as people read and write it.
 * @example receiptInGroups('0123456789ABCDEF') // '0123-4567-89AB-CDEF'
 */
export const receiptInGroups = (receipt: string): string =>
  Array.from({ length: Math.ceil(receipt.length / groupLength) }, (_, place) =>
    receipt.slice(place * groupLength, (place + 1) * groupLength),
  ).join('-');

/**
 * A receipt as it was meant: case, spaces and hyphens do not matter, O is 0, and I and L are 1.
 * Edges: `undefined` when it cannot be one.
 * @example readReceipt('o123-4567 89ab-cdef') // '0123456789ABCDEF'
 */
export const readReceipt = (typed: string): string | undefined => {
  const meant = typed.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return meant.length === characterCount && Array.from(meant).every((letter) => alphabet.includes(letter)) ? meant : undefined;
};
