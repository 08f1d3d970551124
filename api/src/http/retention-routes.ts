import type { Router } from 'express';
import { archiveOf } from '../archive/index.ts';
import { retentionEndpoints as endpoints } from '../contract/index.ts';
import type { OfficePart } from '../installation.ts';
import { readDeletionReceipts } from '../retention/index.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** What has been deleted, and what is kept for good. */
export const serveRetention = (router: Router, { who, office }: Pick<OfficePart, 'who' | 'office'>): void => {
  serveEndpoint(router, endpoints.readDeletionReceipts, async () => {
    const { isChainWhole, receipts } = await readDeletionReceipts(office);
    const told = receipts.map(({ previousHash: _, at, ...receipt }) => ({ ...receipt, at: at.toISOString() }));
    return { isChainWhole, receipts: told.reverse() };
  });
  serveEndpoint(router, endpoints.readArchivePackage, ({ params }) =>
    archiveOf({ office, results: who.as('results') }, params.wave),
  );
};
