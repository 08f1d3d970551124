import express, { type Express, type RequestHandler } from 'express';
import { collectorEndpoints, type CastAnswer, type CastBody } from '../contract/ballot.ts';
import { RefusedRequest } from './errors.ts';
import type { Log } from './log.ts';
import { noSuchEndpoint, problemAnswer } from './problem-answer.ts';
import { readJson } from './read-json.ts';

/** Puts a ballot in the box, or throws why not. */
export type Cast = (ballot: CastBody) => Promise<CastAnswer>;

const bodyLimit = '32kb';

/**
 * Lets pages of the main origin, and no other, send ballots here. No cookies are ever allowed along, and nothing of the request
 * but its body is read or kept.
 */
const allowPages =
  (mainOrigin: () => string): RequestHandler =>
  (request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': mainOrigin(),
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'content-type',
      'Access-Control-Max-Age': '7200',
      Vary: 'Origin',
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    if (request.method === 'OPTIONS') {
      response.status(204).end();
      return;
    }
    next();
  };

/** The collecting origin: one endpoint, no cookies, no log of requests, no way to a person. */
export const collectorApp = ({ log, cast, mainOrigin }: { log: Log; cast: Cast; mainOrigin: () => string }): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(allowPages(mainOrigin));
  const { castBallot } = collectorEndpoints;
  app.post(castBallot.path, readJson(bodyLimit), async (request, response) => {
    if (request.is('application/json') === false) {
      throw new RefusedRequest({ status: 415, code: 'json-only', title: 'the body must be sent as application/json' });
    }
    response.json(castBallot.answer.parse(await cast(castBallot.body.parse(request.body ?? {}))));
  });
  app.use(noSuchEndpoint, problemAnswer(log));
  return app;
};
