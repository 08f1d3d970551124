import type { Custody, SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { openEnvelope, publicKeyOf } from '@takhoyde/web/seal-key';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** The secret of a custodian's key code: in earnest 16 random bytes of a browser. */
export const secretOf = (number: number): Uint8Array => new Uint8Array(16).fill(number);

/** Custodians who have each made a key code in a browser: all that leaves it is the public half. */
export const custodyOf = async (wave: string, threshold: number, count: number): Promise<Custody> => ({
  threshold,
  custodians: await Promise.all(
    Array.from({ length: count }, async (_, place) => {
      const number = place + 1;
      return { number, publicKey: bytesOf(await publicKeyOf(secretOf(number), { wave, number })) };
    }),
  ),
});

export const dealerOf = ({ dealer }: SealKeyKeeper) => {
  if (dealer === undefined) throw new Error('dealerOf requires a keeper that deals');
  return dealer;
};

/** What a custodian's browser does at close: opens the envelope with the code. Edges: throws when the code does not open it. */
export const shareOf = async (
  keys: SealKeyKeeper,
  wave: string,
  number: number,
  secret = secretOf(number),
): Promise<Uint8Array> => {
  const envelope = await dealerOf(keys).envelopeOf(wave, number);
  if (envelope === undefined) throw new Error('shareOf requires an envelope');
  const told = { encapsulatedKey: textOf(envelope.encapsulatedKey), ciphertext: textOf(envelope.ciphertext) };
  const share = await openEnvelope(secret, { wave, number }, told);
  if (share === undefined) throw new Error('the code does not open the envelope');
  return bytesOf(share);
};

/** Some custodians give their shares, as at close. */
export const giveShares = async (keys: SealKeyKeeper, wave: string, numbers: readonly number[]): Promise<void> => {
  for (const number of numbers) await dealerOf(keys).give(wave, number, await shareOf(keys, wave, number));
};
