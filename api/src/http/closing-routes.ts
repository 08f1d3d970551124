import type { Router } from 'express';
import { readCloseProtocol } from '../closing/index.ts';
import { closingEndpoints as endpoints } from '../contract/index.ts';
import type { OfficePart } from '../installation.ts';
import { notFound } from './errors.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** The protocol of a closing, to whoever asks. One that hangs half-way is told as far as it has come. */
export const serveClosings = (router: Router, { office }: Pick<OfficePart, 'office'>): void => {
  serveEndpoint(router, endpoints.readCloseProtocol, async ({ params }) => {
    const protocol = await readCloseProtocol(office, params.wave);
    if (protocol.entries.length === 0) throw notFound(`a protocol of the closing of ${params.wave}`);
    return protocol;
  });
};
