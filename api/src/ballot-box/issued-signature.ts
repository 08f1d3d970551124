import { constants, type KeyObject, verify } from 'node:crypto';

const saltByteCount = 48;

/**
 * Whether a message carries the signature of its bucket's key: RSASSA-PSS with SHA-384 and 48 bytes of salt, which is what
 * unblinding an RSABSSA-SHA384-PSS-Deterministic signature gives. Needs no secret: anyone can check it. Source: RFC 9474 §5
 */
export const isIssued = (publicKey: KeyObject, message: Uint8Array, signature: Uint8Array): boolean =>
  verify('sha384', message, { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltByteCount }, signature);
