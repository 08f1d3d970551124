import type { Router } from 'express';
import { findStepsTold } from '../closing/index.ts';
import { receiptEndpoints as endpoints } from '../contract/index.ts';
import type { OfficePart } from '../installation.ts';
import { findOnBallotList, readBallotList } from '../release/ballot-list.ts';
import { notFound } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const noList = (waveId: string) => notFound(`a ballot list of the wave ${waveId}`);

/**
 * The public ballot list of counted waves: read by the one handle that can read releases and nothing else; nothing is kept of a
 * question. Edges: a wave that nobody answered, or that was cancelled, has a list with nothing on it.
 */
export const serveReceipts = (router: Router, { who, office }: Pick<OfficePart, 'who' | 'office'>): void => {
  const db = who.as('results');
  const isCounted = async (waveId: string): Promise<boolean> => {
    const { counted, cancelled } = await findStepsTold(office, waveId);
    return counted !== undefined || cancelled !== undefined;
  };
  serveEndpoint(router, endpoints.readBallotList, async ({ params }) => {
    const receipts = await readBallotList(db, params.wave);
    if (receipts.length === 0 && !(await isCounted(params.wave))) throw noList(params.wave);
    return { wave: params.wave, receipts };
  });
  serveEndpoint(router, endpoints.findOnBallotList, async ({ params, body }) => {
    const found = await findOnBallotList(db, params.wave, body.receipt);
    if (found === 'no-list' && !(await isCounted(params.wave))) throw noList(params.wave);
    return { isCounted: found === 'counted' };
  });
};
