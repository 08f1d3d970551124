import type { Router } from 'express';
import { receiptEndpoints as endpoints } from '../contract/index.ts';
import type { OfficePart } from '../installation.ts';
import { findOnBallotList, readBallotList } from '../release/ballot-list.ts';
import { notFound } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const noList = (waveId: string) => notFound(`a ballot list of the wave ${waveId}`);

/** The public ballot list of released waves. Given the one handle that can read releases and nothing else; nothing is kept of a question. */
export const serveReceipts = (router: Router, { who }: Pick<OfficePart, 'who'>): void => {
  const db = who.as('results');
  serveEndpoint(router, endpoints.readBallotList, async ({ params }) => {
    const receipts = await readBallotList(db, params.wave);
    if (receipts.length === 0) throw noList(params.wave);
    return { wave: params.wave, receipts };
  });
  serveEndpoint(router, endpoints.findOnBallotList, async ({ params, body }) => {
    const found = await findOnBallotList(db, params.wave, body.receipt);
    if (found === 'no-list') throw noList(params.wave);
    return { isCounted: found === 'counted' };
  });
};
