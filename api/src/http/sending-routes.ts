import type { Router } from 'express';
import { sendingEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { InvitationDesk } from '../invitations/index.ts';
import { serveEndpoint } from './serve-endpoint.ts';

/** What is written to people: invitations, reminders and notices, and what came back of them. */
export const serveSending = (router: Router, desk: InvitationDesk): void => {
  serveEndpoint(router, endpoints.readInvitationStanding, ({ params }) => desk.standing(params.wave));
  serveEndpoint(router, endpoints.sendInvitations, ({ params, body, viewer }) =>
    desk.start(params.wave, body.language ?? 'nb', requireViewer(viewer).personId, body.kind),
  );
  serveEndpoint(router, endpoints.pauseSending, ({ params, body: { kind, number, pause } }) =>
    desk.pause({ waveId: params.wave, kind, number }, pause),
  );
  serveEndpoint(router, endpoints.previewLetter, ({ params, query }) => desk.preview(params.wave, query));
  serveEndpoint(router, endpoints.sendTestLetter, async ({ params, body }) => ({
    outcome: (await desk.sendTest(params.wave, body)) ? ('taken' as const) : ('not-taken' as const),
  }));
  serveEndpoint(router, endpoints.readAddressesToMend, async ({ params }) => ({
    addresses: await desk.addressesToMend(params.wave),
  }));
  serveEndpoint(router, endpoints.mendAddress, async ({ params, body, viewer }) => {
    await desk.mend(params.wave, { personId: body.personId, to: body.to, actor: requireViewer(viewer).personId });
    return { kind: 'sent-again' as const };
  });
  serveEndpoint(router, endpoints.takeBounces, ({ body }) => desk.takeBounces(body.mails));
};
