import { fromBase64url } from '#lib/ballot/base64url.ts';

/** RSABSSA-SHA384-PSS-Deterministic makes ordinary signatures: RSA-PSS with SHA-384 and a salt of 48 bytes (RFC 9474 §5). */
const saltLength = 48;

/** Whether a ballot was signed with the published key of its bucket. */
export const isSignedBy = async (
  spki: string,
  { message, signature }: { message: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> },
): Promise<boolean> => {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await crypto.subtle.importKey('spki', fromBase64url(spki), algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, key, signature, message);
};
