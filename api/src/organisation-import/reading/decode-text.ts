import type { ImportFaultCode } from '../../contract/index.ts';

/** Bytes as text, with the encoding they were in; or why they are none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }
  | { readonly kind: 'refused'; readonly code: ImportFaultCode };

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, place) => bytes[place] === byte);

/** Of the first kilobyte: how large a part of the bytes at even, and at odd, places are zero. Latin letters in UTF-16 have one. */
const zeroShares = (bytes: Uint8Array): { even: number; odd: number } => {
  const seen = bytes.subarray(0, 1024);
  const zeros = (parity: number): number => seen.filter((byte, place) => place % 2 === parity && byte === 0).length;
  const half = Math.max(1, Math.floor(seen.length / 2));
  return { even: zeros(0) / half, odd: zeros(1) / half };
};

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const { even, odd } = zeroShares(bytes);
  if (odd > 0.7 && even < 0.3) return 'utf-16le';
  return even > 0.7 && odd < 0.3 ? 'utf-16be' : undefined;
};

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What Norwegian letters become when UTF-8 is read as Windows-1252 and saved again: no name has them. */
const garbled = /Ã[¦¸¥†˜…ë]|Ã\u0098|Ã\u0085|Ã\u0086|â‚¬|\uFFFD/u;
/** Control characters that no table holds (tab and line ends are none of them). */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001F]/u;

const accepted = (text: string, encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'): Decoded => {
  if (controls.test(text)) return { kind: 'refused', code: 'not-text' };
  if (garbled.test(text)) return { kind: 'refused', code: 'garbled-letters' };
  return { kind: 'text', text, encoding };
};

/**
 * Reads bytes as text: UTF-8 (with or without its mark), UTF-16 either way round, and otherwise Windows-1252, which systems of HR
 * and Excel still write. Edges: bytes that are no text, and letters that were garbled before they came here, are refused.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    const text = decodeAs(utf16, bytes);
    return text === undefined ? { kind: 'refused', code: 'broken-encoding' } : accepted(text, 'UTF-16');
  }
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return accepted(utf8, 'UTF-8');
  const latin = decodeAs('windows-1252', bytes);
  return latin === undefined ? { kind: 'refused', code: 'broken-encoding' } : accepted(latin, 'Windows-1252');
};
