const vectorByteCount = 12;
/** Characters. Longer than most drafts, so that the size of a row does not tell how much has been answered. */
const paddedLength = 4096;

/** A row as it lies on the device: a fresh vector of 12 bytes, then AES-256-GCM over padded JSON. */
export const sealRow = async (key: CryptoKey, value: object): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = crypto.getRandomValues(new Uint8Array(vectorByteCount));
  const text = new TextEncoder().encode(JSON.stringify(value).padEnd(paddedLength));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  const row = new Uint8Array(vectorByteCount + sealed.byteLength);
  row.set(iv);
  row.set(new Uint8Array(sealed), vectorByteCount);
  return row;
};

/** What a row holds. Edges: `undefined` without its key, and for what was not sealed with it: it is as if nothing lay there. */
export const openRow = async (key: CryptoKey | undefined, row: unknown): Promise<unknown> => {
  if (key === undefined || !(row instanceof Uint8Array)) return undefined;
  try {
    const bytes = new Uint8Array(row);
    const iv = bytes.subarray(0, vectorByteCount);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(vectorByteCount));
    return JSON.parse(new TextDecoder().decode(opened));
  } catch {
    return undefined;
  }
};
