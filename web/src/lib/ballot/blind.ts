import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { ballotMessage, nonceByteCount } from './ballot-message.ts';
import { fromBase64url } from './base64url.ts';

/** RFC 9474 RSABSSA-SHA384-PSS-Deterministic: safe because the message holds 256 random bits. */
const suite = RSABSSA.SHA384.PSS.Deterministic();

/** What the office is sent, and what is needed to make a signature of its answer. */
export type Blinded = { message: Uint8Array; blinded: Uint8Array; inverse: Uint8Array };

const importKey = (spki: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64url(spki), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);

/** Draws a new ballot for a bucket and blinds it, so that whoever signs it cannot know it again. */
export const drawBallot = async ({ wave, bucket, spki }: { wave: string; bucket: string; spki: string }): Promise<Blinded> => {
  const message = ballotMessage({ wave, bucket }, crypto.getRandomValues(new Uint8Array(nonceByteCount)));
  const { blindedMsg, inv } = await suite.blind(await importKey(spki), message);
  return { message, blinded: blindedMsg, inverse: inv };
};

/** Takes the blinding off the office's answer. Edges: `undefined` when it was not made with the published key. */
export const unblind = async (
  { message, inverse }: Pick<Blinded, 'message' | 'inverse'>,
  { spki, blindSignature }: { spki: string; blindSignature: Uint8Array },
): Promise<Uint8Array | undefined> => {
  const key = await importKey(spki);
  try {
    return await suite.finalize(key, message, blindSignature, inverse);
  } catch {
    return undefined; // finalize verifies, and throws when the signature is not the key's
  }
};
