import express, { type Express, type RequestHandler } from 'express';
import { collectorEndpoints, type CastAnswer, type CastBody } from '../contract/ballot.ts';
import type { ReceiptAnswer, ReceiptBody } from '../contract/receipts.ts';
import { RefusedRequest } from './errors.ts';
import type { Log } from './log.ts';
import { noSuchEndpoint, problemAnswer } from './problem-answer.ts';
import { readJson } from './read-json.ts';

/** The two things that may be asked at the box: to take a ballot, and whether one lies there. Each throws why not. */
export type BoxDoor = {
  readonly cast: (ballot: CastBody) => Promise<CastAnswer>;
  readonly check: (asked: ReceiptBody) => Promise<ReceiptAnswer>;
};

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

/** Longer than any answer or refusal of an honest request. */
const answerByteCount = 512;

/**
 * Makes every answer equally long, with spaces after the JSON, which JSON allows. Whoever sees a sealed connection sees lengths:
 * they must not tell whether a ballot lies in the box, or was sent before.
 */
const padAnswers: RequestHandler = (_request, response, next) => {
  response.json = (answer: unknown) => {
    const text = Buffer.from(JSON.stringify(answer));
    if (response.get('Content-Type') === undefined) response.type('json');
    return response.send(Buffer.concat([text, Buffer.alloc(Math.max(0, answerByteCount - text.length), ' ')]));
  };
  next();
};

const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') === false)
    throw new RefusedRequest({ status: 415, code: 'json-only', title: 'the body must be sent as application/json' });
  next();
};

/** The collecting origin: two endpoints, no cookies, no log of requests, no way to a person. */
export const collectorApp = ({ log, door, mainOrigin }: { log: Log; door: BoxDoor; mainOrigin: () => string }): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(allowPages(mainOrigin), padAnswers);
  const { castBallot, checkReceipt } = collectorEndpoints;
  app.post(castBallot.path, readJson(bodyLimit), requireJson, async (request, response) => {
    response.json(castBallot.answer.parse(await door.cast(castBallot.body.parse(request.body ?? {}))));
  });
  app.post(checkReceipt.path, readJson(bodyLimit), requireJson, async (request, response) => {
    response.json(checkReceipt.answer.parse(await door.check(checkReceipt.body.parse(request.body ?? {}))));
  });
  app.use(noSuchEndpoint, problemAnswer(log));
  return app;
};
