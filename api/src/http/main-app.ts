import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Log } from './log.ts';
import { requireKnownHost, requireOwnOrigin } from './own-origin.ts';
import { noSuchEndpoint, problemAnswer } from './problem-answer.ts';
import { readJson } from './read-json.ts';
import { viewerOf } from './serve-endpoint.ts';

/** What the main origin is put together from. */
export interface MainAppParts {
  readonly log: Log;
  readonly isKnownHost: (host: string) => boolean;
  readonly isOwnOrigin: (origin: string) => boolean;
  readonly session: RequestHandler;
  /** All endpoints, served below /api. */
  readonly api: RequestHandler;
  /** The demo's own identity provider; undefined in a real installation. */
  readonly identityProvider: RequestHandler | undefined;
  /** The scripts, styles and fonts of the built pages: public, and asked for by everybody. */
  readonly files: RequestHandler | undefined;
  /** The built pages; undefined: the API alone. */
  readonly pages: RequestHandler | undefined;
}

/** Files of an organisation are large; who has not signed in sends none. */
const readLargeJson = readJson('32mb');
const readSmallJson = readJson('32kb');
const readBody: RequestHandler = (request, response, next) => {
  (viewerOf(request) === undefined ? readSmallJson : readLargeJson)(request, response, next);
};

/** Pages learn from this header how they are reached; it is never taken from the client. */
const tellProtocol: RequestHandler = (request, _response, next) => {
  request.headers['x-forwarded-proto'] = request.protocol;
  next();
};

const apiApp = ({ log, isOwnOrigin, session, api }: MainAppParts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(requireOwnOrigin(isOwnOrigin), session, readBody, api, noSuchEndpoint, problemAnswer(log));
  return app;
};

/** The main origin: sign-in, ballot office, results and pages. It never sees a cast ballot. */
export const mainApp = (parts: MainAppParts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  if (parts.files !== undefined) app.use(parts.files);
  // The pages set their own Content-Security-Policy, with nonces.
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false, referrerPolicy: { policy: 'same-origin' } }));
  app.use(requireKnownHost(parts.isKnownHost), tellProtocol, compression());
  app.use('/api', apiApp(parts));
  if (parts.identityProvider !== undefined) app.use('/oidc', parts.identityProvider);
  if (parts.pages !== undefined) app.use(parts.pages);
  app.use(noSuchEndpoint, problemAnswer(parts.log));
  return app;
};
