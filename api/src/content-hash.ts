import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { BrokenPromise } from './http/errors.ts';

/** SHA-256 in hexadecimal of bytes or text (UTF-8). */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * The content hash of a JSON value: SHA-256 of its canonical form (RFC 8785), so that key order and spacing do not matter.
 * @throws BrokenPromise when the value is not JSON.
 */
export const contentHash = (value: unknown): string => {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new BrokenPromise('contentHash requires a JSON value');
  return sha256Of(canonical);
};
