import type { RequestHandler } from 'express';
import { RefusedRequest } from './errors.ts';

/** Refuses requests that name a host this installation does not answer for (STACK: forged Host, DNS rebinding). */
export const requireKnownHost =
  (isKnownHost: (host: string) => boolean): RequestHandler =>
  (request, _response, next) => {
    if (isKnownHost(request.headers.host ?? '')) {
      next();
      return;
    }
    throw new RefusedRequest({
      status: 421,
      code: 'unknown-host',
      title: 'this installation does not answer for that host name',
    });
  };

/**
 * Refuses changes asked for by another site's page. A browser states where a request comes from in Sec-Fetch-Site and
 * Origin; programs that are not browsers state neither. JSON only, so that a plain form cannot be used as a way around.
 */
export const requireOwnOrigin =
  (isOwnOrigin: (origin: string) => boolean): RequestHandler =>
  (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      next();
      return;
    }
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const comesFromElsewhere =
      (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && !isOwnOrigin(origin));
    if (comesFromElsewhere) {
      throw new RefusedRequest({
        status: 403,
        code: 'other-origin',
        title: 'a page on another site may not change anything here',
      });
    }
    if (request.is('application/json') === false && request.headers['content-length'] !== '0') {
      throw new RefusedRequest({ status: 415, code: 'json-only', title: 'the body must be sent as application/json' });
    }
    next();
  };
