import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { storageTrouble, type StorageTrouble } from '../db/storage-trouble.ts';
import { RefusedRequest, type Refusal } from './errors.ts';
import type { Log } from './log.ts';

const answerWith = (response: Response, refusal: Refusal): void => {
  response
    .status(refusal.status)
    .type('application/problem+json')
    .json({
      type: `urn:takhoyde:problem:${refusal.code}`,
      title: refusal.title,
      code: refusal.code,
      ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
      ...(refusal.faults === undefined ? {} : { faults: refusal.faults }),
    });
};

const refusalOfZod = (error: ZodError): Refusal => ({
  status: 400,
  code: 'malformed-request',
  title: 'the request does not follow the contract',
  faults: error.issues.slice(0, 50).map((issue) => ({ where: issue.path.join('.') || '(whole)', what: issue.message })),
});

const bodyParserCodes: Readonly<Record<string, Refusal>> = {
  'entity.parse.failed': { status: 400, code: 'malformed-json', title: 'the body is not JSON of plain text' },
  'encoding.unsupported': { status: 415, code: 'not-compressed', title: 'the body must be sent uncompressed' },
  'entity.too.large': { status: 413, code: 'too-large', title: 'the body is larger than this endpoint takes' },
};

const again = 'Send the same again in a moment: what has been taken in already is not taken in twice.';

/** Told as 503: nothing that was acknowledged is lost, and whoever waits gets an answer when there is room again. */
const storageRefusals: Readonly<Record<StorageTrouble, Refusal>> = {
  'no-room': { status: 503, code: 'storage-full', title: 'there is no room to store this just now', detail: again },
  'no-connection': { status: 503, code: 'storage-unavailable', title: 'the storage does not answer just now', detail: again },
};

/** How long whoever meets a store in trouble is asked to wait. */
const retryAfterSeconds = '5';

const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof RefusedRequest) return error.refusal;
  if (error instanceof ZodError) return refusalOfZod(error);
  if (error instanceof Error && 'type' in error && typeof error.type === 'string') {
    return bodyParserCodes[error.type] ?? { status: 400, code: 'malformed-request', title: 'the request could not be read' };
  }
  if (error instanceof URIError) return { status: 400, code: 'malformed-request', title: 'the address could not be read' };
  return undefined;
};

/** Maps every error to problem+json, once. What is not an expected refusal is logged by name and told as a 500. */
export const problemAnswer =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const trouble = storageTrouble(error);
    const refusal = trouble === undefined ? refusalOf(error) : storageRefusals[trouble];
    if (trouble !== undefined) {
      response.set('Retry-After', retryAfterSeconds);
      log.event('storage in trouble', { trouble });
    } else if (refusal === undefined) log.unexpected(error);
    answerWith(response, refusal ?? { status: 500, code: 'unexpected', title: 'something went wrong here; nothing was changed' });
  };

export const noSuchEndpoint: RequestHandler = (_request, response) => {
  answerWith(response, { status: 404, code: 'no-such-endpoint', title: 'there is no such endpoint' });
};
