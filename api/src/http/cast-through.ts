import type { Collector } from '../ballot-box/index.ts';
import { ballotRefusals, type CastBody } from '../contract/ballot.ts';
import type { Cast } from './collector-app.ts';
import { RefusedRequest } from './errors.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

/** A ballot's JSON to the box's bytes, and the box's refusals to problems. */
export const castThrough =
  (collector: Collector): Cast =>
  async (body: CastBody) => {
    const outcome = await collector.cast({
      waveId: body.wave,
      bucketId: body.bucket,
      message: bytes(body.message),
      signature: bytes(body.signature),
      encapsulatedKey: bytes(body.encapsulatedKey),
      ciphertext: bytes(body.ciphertext),
    });
    if (outcome.kind === 'refused') throw new RefusedRequest({ ...ballotRefusals[outcome.because], code: outcome.because });
    return { outcome: outcome.kind };
  };
