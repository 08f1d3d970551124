import express, { type Router } from 'express';
import { serveSignIn, type SignInRoom } from '../identity/sign-in-routes.ts';
import type { Installation } from '../installation.ts';
import { serveBallots } from './ballot-routes.ts';
import { serveDrafts } from './draft-routes.ts';
import { serveFollowUp } from './follow-up-routes.ts';
import { serveInstruments } from './instrument-routes.ts';
import type { InvitationDesk } from '../invitations/index.ts';
import { serveOperations } from './operation-routes.ts';
import { serveOrganisation } from './organisation-routes.ts';
import { serveReceipts } from './receipt-routes.ts';
import { serveResults } from './result-routes.ts';
import { serveWaves } from './wave-routes.ts';
import { serveWaysIn } from './ways-in-routes.ts';

/** What the endpoints need beside the installation. `collectorOrigin`: where the pages send ballots. */
export type ApiParts = {
  readonly signIn: SignInRoom;
  readonly desk: InvitationDesk;
  readonly collectorOrigin: () => string;
};

/** All endpoints of the main origin, below /api. */
export const apiRouter = (installation: Installation, { signIn, desk, collectorOrigin }: ApiParts): Router => {
  const router = express.Router();
  serveSignIn(router, signIn);
  serveOperations(router, installation);
  serveOrganisation(router, installation);
  serveInstruments(router, installation);
  serveDrafts(router, installation);
  serveWaves(router, installation, collectorOrigin);
  serveBallots(router, installation);
  serveReceipts(router, installation);
  serveWaysIn(router, installation, desk);
  serveResults(router, installation);
  serveFollowUp(router, installation);
  return router;
};
