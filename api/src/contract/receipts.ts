import { z } from 'zod';
import { nothing, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';

/** The receipt of a ballot: 16 letters and digits (80 bits), in the one way of writing that is stored and compared. */
export const receiptCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'a receipt has 16 characters, digits and capitals without I, L, O and U')
  .meta({ description: 'First 80 bits of SHA-256 over "takhoyde-receipt/v1|" and the serial of a ballot, in Crockford base 32' });

/** Asked of the collector while the wave is open. */
export const receiptBody = z.strictObject({ wave: waveId, receipt: receiptCode });
export type ReceiptBody = z.infer<typeof receiptBody>;
export const receiptAnswer = z.strictObject({ isInBox: z.boolean() });
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;

/** The receipts of all ballots that were counted in a wave, sorted; as many as there are counted ballots. */
export const ballotList = z.strictObject({ wave: waveId, receipts: z.array(receiptCode) }).meta({ id: 'BallotList' });
export type BallotList = z.infer<typeof ballotList>;

const params = z.strictObject({ wave: waveId });

export const receiptEndpoints = {
  readBallotList: endpoint({
    method: 'get',
    path: '/malinger/{wave}/stemmeliste',
    summary: 'The public ballot list of a released wave: receipts of the ballots that were counted, and nothing else',
    access: 'anyone',
    params,
    query: nothing,
    body: nothing,
    answer: ballotList,
  }),
  findOnBallotList: endpoint({
    method: 'post',
    path: '/malinger/{wave}/stemmeliste',
    summary: 'Whether a receipt stands on the ballot list of a released wave; nothing is kept of the question',
    access: 'anyone',
    params,
    query: nothing,
    body: z.strictObject({ receipt: receiptCode }),
    answer: z.strictObject({ isCounted: z.boolean() }),
  }),
};
