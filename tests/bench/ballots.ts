import { createPrivateKey } from 'node:crypto';
import { makeSigningKeyPair, signBlinded } from '@takhoyde/api/ballot-office/signing-keys.ts';
import { drawBallot, unblind } from '../../web/src/lib/ballot/blind.ts';
import { timeOf, timeOnce, type Timing } from './measure.ts';

/** What one ballot costs: the server's signature, and the respondent's blinding and unblinding (in Node, one core). */
export const benchBallots = async (): Promise<Record<string, Timing | number>> => {
  const { ms: keyPairMs, outcome: pair } = await timeOnce(makeSigningKeyPair);
  const key = createPrivateKey({ key: Buffer.from(pair.signingKey), format: 'der', type: 'pkcs8' });
  const spki = Buffer.from(pair.publicKey).toString('base64url');
  const asked = { wave: 'bench', bucket: 'b1', spki };
  const drawn = await drawBallot(asked);
  const blindSignature = signBlinded(key, drawn.blinded);
  if (blindSignature === undefined) throw new Error('benchBallots requires a blinded message below the modulus');
  return {
    keyPairMs,
    sign: await timeOf(200, () => signBlinded(key, drawn.blinded)),
    blind: await timeOf(20, () => drawBallot(asked)),
    unblind: await timeOf(20, () => unblind(drawn, { spki, blindSignature })),
  };
};
