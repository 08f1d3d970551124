import { inflateRawSync } from 'node:zlib';

/** A part of a zip archive, as its directory tells of it. */
interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
}

/** The parts of an archive unpacked, or that they are no archive, or more than the limit. */
export type Unpacked =
  | { readonly kind: 'unpacked'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'not-an-archive' }
  | { readonly kind: 'too-large' };

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const mostEntries = 2_000;

const endOf = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
};

/** APPNOTE.TXT 4.3.12 (central directory) and 4.3.7 (local header: only the lengths of its name and extra field are used). */
const readEntries = (bytes: Uint8Array): ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let place = 0; place < Math.min(count, mostEntries + 1); place += 1) {
    if (view.getUint32(at, true) !== directorySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isDeflated: view.getUint16(at + 10, true) === 8,
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** `undefined`: it would be larger than what is left. What an archive says of its own sizes is not believed. */
const unpackOne = ({ isDeflated, packed }: ZipEntry, leftByteCount: number): Uint8Array | undefined => {
  if (!isDeflated) return packed.byteLength > leftByteCount ? undefined : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, leftByteCount) });
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'))
      return undefined;
    throw error;
  }
};

/** Unpacks an archive, and stops as soon as it has become larger than `mostByteCount`: a small file may hide a huge one. */
export const unpackZip = (bytes: Uint8Array, mostByteCount: number): Unpacked => {
  try {
    const entries = readEntries(bytes);
    if (entries === undefined) return { kind: 'not-an-archive' };
    if (entries.length > mostEntries) return { kind: 'too-large' };
    const parts = new Map<string, Uint8Array>();
    let left = mostByteCount;
    for (const entry of entries) {
      const part = unpackOne(entry, left);
      if (part === undefined) return { kind: 'too-large' };
      left -= part.byteLength;
      parts.set(entry.name, part);
    }
    return { kind: 'unpacked', parts };
  } catch {
    return { kind: 'not-an-archive' };
  }
};
