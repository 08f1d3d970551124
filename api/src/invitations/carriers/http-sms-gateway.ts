import { z } from 'zod';
import type { CarrierOutcome, SmsCarrier } from './carrier.ts';

/** Where short messages are handed over, the token that opens the door, and the name they come from. */
export type SmsSettings = { readonly url: string; readonly token: string | undefined; readonly from: string };

const patienceMs = 20_000;
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const networkFault = z.looseObject({ cause: z.looseObject({ code: z.string() }) });

const outcomeOf = (status: number): CarrierOutcome => {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 400 || status === 404 || status === 422) return 'rejected';
  if (status === 429 || status === 503) return 'not-now';
  return status < 500 ? 'refuses' : 'unknown'; // a gateway in trouble may have taken it
};

/**
 * Hands short messages to a gateway by HTTP: POST of `{ "to", "from", "text" }` as JSON, with `Authorization: Bearer` where there
 * is a token. The phone number is told to the gateway and to nobody else. Edges: a redirect is not followed.
 */
export const httpSmsGateway = ({ url, token, from }: SmsSettings): SmsCarrier => ({
  send: async (to, text) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ to, from, text }),
      });
      await response.body?.cancel();
      return outcomeOf(response.status);
    } catch (error) {
      const fault = networkFault.safeParse(error).data;
      return fault !== undefined && neverLeft.has(fault.cause.code) ? 'unreachable' : 'unknown';
    }
  },
});
