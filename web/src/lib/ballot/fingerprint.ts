import { canonicalJson } from './json-shape.ts';

/** SHA-256 of a JSON value in canonical form, in hexadecimal: the fingerprint of a manifest, the hash of a definition. */
export const fingerprintOf = async (value: unknown): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
