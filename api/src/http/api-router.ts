import express, { type Router } from 'express';
import { serveSignIn, type SignInRoom } from '../identity/sign-in-routes.ts';
import type { Installation } from '../installation.ts';
import { serveBallots } from './ballot-routes.ts';
import { serveDrafts } from './draft-routes.ts';
import { serveInstruments } from './instrument-routes.ts';
import { serveOperations } from './operation-routes.ts';
import { serveOrganisation } from './organisation-routes.ts';
import { serveResults } from './result-routes.ts';
import { serveWaves } from './wave-routes.ts';

/** All endpoints of the main origin, below /api. */
export const apiRouter = (installation: Installation, signIn: SignInRoom, collectorOrigin: () => string): Router => {
  const router = express.Router();
  serveSignIn(router, signIn);
  serveOperations(router, installation);
  serveOrganisation(router, installation);
  serveInstruments(router, installation);
  serveDrafts(router, installation);
  serveWaves(router, installation, collectorOrigin);
  serveBallots(router, installation);
  serveResults(router, installation);
  return router;
};
