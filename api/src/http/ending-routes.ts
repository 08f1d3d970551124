import type { Router } from 'express';
import { endingEndpoints as endpoints } from '../contract/index.ts';
import { agreeOnEnding, proposeEnding, readEndings, withdrawEnding } from '../endings/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { endAsAgreed, requireReadyToCloseEarly } from '../operations/ceremony/end-early.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** How a wave ends before its time: proposed by one side, agreed on by the other, then done. */
export const serveEndings = (router: Router, part: OfficePart): void => {
  const { office, clock } = part;
  serveEndpoint(router, endpoints.readEndings, ({ params, viewer }) => readEndings(part, requireViewer(viewer), params.wave));
  serveEndpoint(router, endpoints.proposeEnding, async ({ params, body, viewer: asking }) => {
    const viewer = requireViewer(asking);
    const agreed = await proposeEnding(office, { viewer, waveId: params.wave, at: clock(), ...body });
    if (agreed !== undefined) await endAsAgreed(part, viewer, params.wave, agreed);
    return readEndings(part, viewer, params.wave);
  });
  serveEndpoint(router, endpoints.agreeOnEnding, async ({ params, viewer: asking }) => {
    const viewer = requireViewer(asking);
    const { proposals } = await readEndings(part, viewer, params.wave);
    const isEarly = proposals.some(({ number, kind }) => number === Number(params.number) && kind === 'close-early');
    if (isEarly) await requireReadyToCloseEarly(part, params.wave);
    const asked = { viewer, waveId: params.wave, number: Number(params.number), at: clock() };
    await endAsAgreed(part, viewer, params.wave, await agreeOnEnding(office, asked));
    return readEndings(part, viewer, params.wave);
  });
  serveEndpoint(router, endpoints.withdrawEnding, async ({ params, viewer: asking }) => {
    const viewer = requireViewer(asking);
    await withdrawEnding(office, { viewer, waveId: params.wave, number: Number(params.number), at: clock() });
    return readEndings(part, viewer, params.wave);
  });
};
