import type { Router } from 'express';
import { readCloseProtocol } from '../closing/index.ts';
import { closingEndpoints as endpoints } from '../contract/index.ts';
import type { OfficePart } from '../installation.ts';
import { approvedSides } from '../waves/protocol/approval-coverage.ts';
import { requireWave } from '../waves/wave-store.ts';
import { notFound } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** What anybody may hold against what they have from elsewhere. A closing that hangs half-way is told as far as it has come. */
export const serveClosings = (router: Router, { office }: Pick<OfficePart, 'office'>): void => {
  serveEndpoint(router, endpoints.readWaveSeals, async ({ params }) => {
    const wave = await requireWave(office, params.wave);
    const { id, keyFingerprint, protocolHash } = wave;
    return { wave: id, keyFingerprint, protocolHash, approvedBy: await approvedSides(office, wave) };
  });
  serveEndpoint(router, endpoints.readCloseProtocol, async ({ params }) => {
    const protocol = await readCloseProtocol(office, params.wave);
    if (protocol.entries.length === 0) throw notFound(`a protocol of the closing of ${params.wave}`);
    return protocol;
  });
};
