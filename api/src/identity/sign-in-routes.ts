import { type CookieOptions, type Request, type RequestHandler, type Router } from 'express';
import type { Kysely } from 'kysely';
import { type Clock, dateOn } from '../clock.ts';
import type { WhoDatabase } from '../db/index.ts';
import { RefusedRequest } from '../http/errors.ts';
import { sha256Of } from '../content-hash.ts';
import { endpoints, type Endpoint } from '../contract/index.ts';
import { setClaim, setViewer } from '../http/serve-endpoint.ts';
import { findPersonName } from '../roster/roster-store.ts';
import { grantsOn } from './grants.ts';
import type { OpenIdConnect } from './open-id-connect.ts';
import { addSession, addSignIn, endSession, findSession, forgetExpired, newSecret, takeSignIn } from './session-store.ts';

export interface SignInRoom {
  readonly db: Kysely<WhoDatabase>;
  readonly clock: Clock;
  readonly provider: OpenIdConnect;
  /** Where people reach the installation; sign-in goes back there. */
  readonly publicOrigin: URL;
}

const sessionCookie = 'takhoyde_okt';
const signInCookie = 'takhoyde_innlogging';
/** Names of this machine. Elsewhere the host is left alone: a proxy may have put its own there. */
const thisMachine = new Set(['127.0.0.1', 'localhost', '[::1]']);
const sessionLifeMs = 8 * 60 * 60 * 1000;
const halfDayMs = 12 * 60 * 60 * 1000;
const signInLifeMs = 10 * 60 * 1000;

/**
 * The first noon or midnight (UTC) that lies at least eight hours ahead: the same for everybody who signs in on a working day. Told to
 * the second, it would store in which order people came to answer.
 */
const sessionEnd = (now: Date): Date => new Date(Math.ceil((now.getTime() + sessionLifeMs) / halfDayMs) * halfDayMs);

const cookieOptions = (origin: URL): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: origin.protocol === 'https:',
  path: '/',
});

/** Reads one cookie of a request; undefined when it is not there. */
export const readCookie = (request: Pick<Request, 'headers'>, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1];

/** Only a path on this installation: an address elsewhere, or one that a browser would read as one, becomes the front page. */
export const ownPath = (told: unknown): string => {
  if (typeof told !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(told)) return '/';
  return told;
};

/** Paths where nobody looks up whose a session is: everybody who answers asks there, and no role matters. */
const pathsOfEverybody: readonly RegExp[] = Object.values<Endpoint>(endpoints)
  .filter(({ access }) => access === 'everybody' || access === 'session')
  .map(({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}/?$`, 'iu'));

/** Finds out who is asking, from the session cookie; the grants are read anew each time. Of those who answer the cookie is only noted. */
export const sessionMiddleware =
  ({ db, clock }: Pick<SignInRoom, 'db' | 'clock'>): RequestHandler =>
  async (request, _response, next) => {
    const secret = readCookie(request, sessionCookie);
    if (secret !== undefined && pathsOfEverybody.some((path) => path.test(request.path))) {
      setClaim(request, { sessionHash: sha256Of(secret), now: clock() });
      next();
      return;
    }
    const session = secret === undefined ? undefined : await findSession(db, sha256Of(secret), clock());
    if (session !== undefined) {
      const grants = await grantsOn(db, session.personId, dateOn(clock()));
      setViewer(request, { personId: session.personId, name: session.personName, grants });
    }
    next();
  };

const startSignIn =
  ({ db, clock, provider, publicOrigin }: SignInRoom): RequestHandler =>
  async (request, response) => {
    const isByOtherName = thisMachine.has(publicOrigin.hostname) && request.headers.host !== publicOrigin.host;
    if (isByOtherName) {
      // The provider sends people back to the public origin, where a cookie for another name of this machine does not come along.
      response.redirect(303, new URL(ownPath(request.originalUrl), publicOrigin).href);
      return;
    }
    const { location, ...started } = await provider.start();
    const secret = newSecret();
    await forgetExpired(db, clock());
    const expiresAt = new Date(clock().getTime() + signInLifeMs);
    await addSignIn(db, secret, { ...started, returnTo: ownPath(request.query['tilbake']), expiresAt });
    response.cookie(signInCookie, secret, cookieOptions(publicOrigin)).redirect(303, location.href);
  };

const finishSignIn =
  (room: SignInRoom): RequestHandler =>
  async (request, response) => {
    const { db, clock, provider, publicOrigin } = room;
    const started = await takeSignIn(db, readCookie(request, signInCookie) ?? '', clock());
    if (started === undefined) {
      throw new RefusedRequest({
        status: 400,
        code: 'sign-in-expired',
        title: 'this sign-in has run out or belongs to another browser',
        detail: 'Go back and sign in again.',
      });
    }
    const { subject, name } = await provider.finish(new URL(request.originalUrl, publicOrigin), started).catch(() => {
      throw new RefusedRequest({
        status: 400,
        code: 'sign-in-refused',
        title: 'the identity provider did not confirm who you are',
      });
    });
    const secret = newSecret();
    const personName = (await findPersonName(db, subject)) ?? name;
    await addSession(db, secret, { personId: subject, personName, expiresAt: sessionEnd(clock()) });
    response
      .clearCookie(signInCookie, cookieOptions(publicOrigin))
      .cookie(sessionCookie, secret, cookieOptions(publicOrigin))
      .redirect(303, started.returnTo);
  };

/** The two pages of signing in, and the way out. Signing in is the only place where a browser is sent elsewhere. */
export const serveSignIn = (router: Router, room: SignInRoom): void => {
  router.get('/innlogging', startSignIn(room));
  router.get('/innlogging/retur', finishSignIn(room));
};

/** Ends the session of a request in the store, so that the cookie is worth nothing any more. */
export const signOut = async (db: Kysely<WhoDatabase>, request: Request): Promise<void> => {
  const secret = readCookie(request, sessionCookie);
  if (secret !== undefined) await endSession(db, secret);
};
