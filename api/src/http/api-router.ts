import express, { type RequestHandler, type Router } from 'express';
import { serveSignIn, type SignInRoom } from '../identity/sign-in-routes.ts';
import type { OfficePart } from '../installation.ts';
import { serveBallots } from './ballot-routes.ts';
import { serveClosings } from './closing-routes.ts';
import { serveDrafts } from './draft-routes.ts';
import { serveEndings } from './ending-routes.ts';
import { serveFollowUp } from './follow-up-routes.ts';
import { serveGrants } from './grant-routes.ts';
import { serveInstruments } from './instrument-routes.ts';
import { serveKeys } from './key-routes.ts';
import { openBallotLabels, type BallotLabels } from '../operations/answering/ballot-labels.ts';
import type { InvitationDesk } from '../invitations/index.ts';
import { serveLevelMap } from './level-map-routes.ts';
import { serveOperations } from './operation-routes.ts';
import { serveOrganisationImport } from './organisation-import-routes.ts';
import { serveOrganisation } from './organisation-routes.ts';
import { servePlanning } from './planning-routes.ts';
import { serveProtocols } from './protocol-routes.ts';
import { serveReceipts } from './receipt-routes.ts';
import { serveReforms } from './reform-routes.ts';
import { serveResults } from './result-routes.ts';
import { serveRetention } from './retention-routes.ts';
import { serveSealKeys } from './seal-key-routes.ts';
import { serveSending } from './sending-routes.ts';
import { viewerOf } from './serve-endpoint.ts';
import { serveSheets } from './sheet-routes.ts';
import { serveWaves } from './wave-routes.ts';
import { serveWaysIn } from './ways-in-routes.ts';

/** What the endpoints need beside the part they serve. `collectorOrigin`: where the pages send ballots. */
export type ApiParts = {
  readonly signIn: SignInRoom;
  readonly desk: InvitationDesk;
  readonly collectorOrigin: () => string;
};

/** Whoever is signed in and changes something may have changed what labels are made of. Nobody who answers does. */
const forgetAfterChanges =
  ({ forget }: BallotLabels): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'GET' && viewerOf(request) !== undefined) response.once('finish', forget);
    next();
  };

/** All endpoints of the main origin, below /api. */
export const apiRouter = (part: OfficePart, { signIn, desk, collectorOrigin }: ApiParts): Router => {
  const router = express.Router();
  const labels = openBallotLabels({ ...part, results: part.who.as('results') });
  router.use(forgetAfterChanges(labels));
  // What everybody who answers asks for comes first: each route that stands before another is tried before it.
  serveBallots(router, part, labels);
  serveKeys(router, part);
  serveSheets(router, { office: part.office, collectorOrigin });
  serveSignIn(router, signIn);
  serveOperations(router, part);
  serveOrganisation(router, part);
  serveOrganisationImport(router, part);
  serveLevelMap(router, part);
  serveGrants(router, part);
  serveInstruments(router, part);
  serveDrafts(router, part);
  servePlanning(router, part);
  serveProtocols(router, part);
  serveWaves(router, part);
  serveSealKeys(router, part);
  serveClosings(router, part);
  serveEndings(router, part);
  serveReceipts(router, part);
  serveWaysIn(router, part);
  serveSending(router, desk);
  serveReforms(router, part);
  serveResults(router, part);
  serveRetention(router, part);
  serveFollowUp(router, part);
  return router;
};
