import type { Collector } from '../ballot-box/index.ts';
import { ballotRefusals } from '../contract/ballot.ts';
import type { BoxDoor } from './collector-app.ts';
import { RefusedRequest } from './errors.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

const refusalOf = (because: keyof typeof ballotRefusals): RefusedRequest =>
  new RefusedRequest({ ...ballotRefusals[because], code: because });

/** A ballot's JSON to the box's bytes, and the box's refusals to problems. */
export const castThrough = (collector: Collector): BoxDoor => ({
  cast: async (body) => {
    const outcome = await collector.cast({
      waveId: body.wave,
      bucketId: body.bucket,
      message: bytes(body.message),
      signature: bytes(body.signature),
      encapsulatedKey: bytes(body.encapsulatedKey),
      ciphertext: bytes(body.ciphertext),
    });
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    return { outcome: outcome.kind };
  },
  check: async ({ wave, receipt }) => {
    const outcome = await collector.check(wave, receipt);
    if (outcome.kind === 'refused') throw refusalOf(outcome.because);
    return { isInBox: outcome.kind === 'in-box' };
  },
});
