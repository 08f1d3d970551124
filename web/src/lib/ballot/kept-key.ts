const cacheName = 'takhoyde-nokler';

const addressOf = (name: string): string => `/takhoyde-nokkel/${encodeURIComponent(name)}`;

/** Edges: `undefined` for bytes that are no key, such as one whose writing was cut off. */
const keyOf = (bytes: BufferSource): Promise<CryptoKey | undefined> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']).catch(() => undefined);

/**
 * Reads the key that this browser keeps under a name. Each key is a file of its own (an entry of Cache Storage), which is gone from
 * the disk when it is deleted; what a database deletes stays in its log until the browser tidies it.
 * Edges: `undefined` when there is none; rejects where the browser keeps nothing (insecure contexts, some private windows).
 */
export const readKey = async (name: string): Promise<CryptoKey | undefined> => {
  const kept = await caches.match(addressOf(name), { cacheName });
  return kept && keyOf(await kept.arrayBuffer());
};

/** The key under a name; made and written first where there is none. Edges: of two at once the last stays, so ask under a lock. */
export const readOrMakeKey = async (name: string): Promise<CryptoKey> => {
  const kept = await readKey(name);
  if (kept !== undefined) return kept;
  const cache = await caches.open(cacheName);
  await cache.put(addressOf(name), new Response(crypto.getRandomValues(new Uint8Array(32))));
  const made = await readKey(name); // what stands there, so that nothing is written which a reload could not read
  if (made === undefined) throw new Error('readOrMakeKey requires a browser that keeps what it is given');
  return made;
};

/** Deletes keys, and the cache with the last of them: whatever was sealed with them can be read by nobody. */
export const forgetKeys = async (...names: string[]): Promise<void> => {
  if (!(await caches.has(cacheName))) return;
  const cache = await caches.open(cacheName);
  for (const name of names) await cache.delete(addressOf(name));
  if ((await cache.keys()).length === 0) await caches.delete(cacheName);
};
