import { readFileSync } from 'node:fs';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import Provider, { errors } from 'oidc-provider';
import { z } from 'zod';
import { language as languageSchema, type Language } from '../src/contract/index.ts';
import { demoOidcConfiguration, frontPagesOf, providerSessionCookie } from './demo-oidc-configuration.ts';
import type { DemoPersona } from './demo-personas.ts';
import { personaPage, signInProblemPage } from './demo-sign-in-page.ts';

export interface DemoIdentityProviderInput {
  /** The whole address this provider is mounted at, as in `http://127.0.0.1:3000/oidc`. */
  readonly issuer: string;
  /** Where sign-ins may be sent back to; anything else is refused. */
  readonly redirectUris: readonly string[];
  readonly personas: readonly DemoPersona[];
  /** The language of visitors who have chosen none. Default: bokmål. */
  readonly language?: Language;
}

const style = readFileSync(new URL('demo-sign-in.css', import.meta.url), 'utf8');
const yearMs = 365 * 24 * 60 * 60 * 1000;
const endSessionQuery = z
  .object({ post_logout_redirect_uri: z.string().optional(), state: z.string().max(500).optional() })
  .catch({});
const choiceBody = z.object({ person: z.string().max(120) });

/** A body that could not be read: too large, or in another form. */
const isHttpError = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;

/** Language asked for in the address, else in the cookie `spraak` that the whole product uses, else the default. */
const chosenLanguage = (asked: unknown, cookies: string | undefined, byDefault: Language): Language => {
  const remembered = /(?:^|;\s*)spraak=(\w+)/u.exec(cookies ?? '')?.[1];
  return languageSchema.catch(languageSchema.catch(byDefault).parse(remembered)).parse(asked);
};

const strictHeaders = (redirectUris: readonly string[]): RequestHandler => {
  // Browsers hold form-action against every redirect that follows a form, so the way back must be in it.
  const waysBack = [...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ');
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' ${waysBack}; base-uri 'none'; frame-ancestors 'none'`;
  const headers = {
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
};

/** The provider never sees a session of its own: every sign-in starts at the choice of persons, so changing is one click. */
const rememberNobody: RequestHandler = (request, _response, next) => {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/u).filter((cookie) => !cookie.startsWith(providerSessionCookie));
  request.headers.cookie = cookies.join('; ');
  next();
};

/** RP-initiated logout. There is no session to end, so the visitor goes back at once, to a front page known here. */
const endSession = (redirectUris: readonly string[]): RequestHandler => {
  const frontPages = frontPagesOf(redirectUris);
  return (request, response) => {
    const { post_logout_redirect_uri: wanted = '', state } = endSessionQuery.parse({ ...request.query });
    const target = frontPages.includes(wanted) ? new URL(wanted) : undefined;
    if (target !== undefined && state !== undefined) target.searchParams.set('state', state);
    response.redirect(303, target?.href ?? '/');
  };
};

/** The sign-in under way that the request's own, signed cookie and its address both name; anything else is refused. */
const interactionOf = async (provider: Provider, request: Request, response: Parameters<RequestHandler>[1]): Promise<void> => {
  const { uid } = await provider.interactionDetails(request, response);
  if (uid !== request.params['uid']) throw new errors.SessionNotFound('the sign-in belongs to another window');
};

const serveChoice = (
  app: Express,
  provider: Provider,
  { personas, language = 'nb' }: DemoIdentityProviderInput,
  mountPath: string,
): void => {
  const frameFor = (asked: unknown, cookies: string | undefined) => ({
    language: chosenLanguage(asked, cookies, language),
    styleHref: `${mountPath}/stil.css`,
  });
  app.get('/velg/:uid', async (request, response) => {
    await interactionOf(provider, request, response);
    const asked = languageSchema.safeParse(request.query['spraak']);
    if (asked.success) response.cookie('spraak', asked.data, { path: '/', maxAge: yearMs, sameSite: 'lax', httpOnly: true });
    const frame = { ...frameFor(asked.data, request.headers.cookie), hrefIn: (one: Language) => `?spraak=${one}` };
    response.type('html').send(personaPage(frame, personas, `${mountPath}/velg/${request.params.uid}`));
  });
  app.post('/velg/:uid', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    await interactionOf(provider, request, response);
    const { person } = choiceBody.parse(request.body);
    if (!personas.some(({ personId }) => personId === person))
      throw new errors.InvalidRequest('there is no such person in the demo');
    await provider.interactionFinished(request, response, { login: { accountId: person, remember: false } });
  });
  const showProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
    const isOfTheVisitor = error instanceof errors.OIDCProviderError || error instanceof z.ZodError || isHttpError(error);
    if (response.headersSent || !isOfTheVisitor) {
      next(error);
      return;
    }
    const kind = error instanceof errors.SessionNotFound ? 'expired' : 'refused';
    response
      .status(400)
      .type('html')
      .send(signInProblemPage(frameFor(request.query['spraak'], request.headers.cookie), kind));
  };
  app.use('/velg', showProblem);
};

/**
 * An identity provider for the demo, to be mounted at the path of its issuer: OpenID Connect with code flow and PKCE, one
 * person of the demo per click, no passwords. It remembers nothing but sign-ins under way, and those in memory only.
 * Never part of a real installation: whoever reaches it can be anybody.
 */
export const createDemoIdentityProvider = (input: DemoIdentityProviderInput): Express => {
  const { issuer, redirectUris, personas, language = 'nb' } = input;
  const mountPath = new URL(issuer).pathname.replace(/\/$/u, '');
  const provider = new Provider(
    issuer,
    demoOidcConfiguration({
      mountPath,
      redirectUris,
      personas,
      problemPage: ({ kind, detail, asked, cookies }) =>
        signInProblemPage(
          { language: chosenLanguage(asked, cookies, language), styleHref: `${mountPath}/stil.css` },
          kind,
          detail,
        ),
    }),
  );
  provider.proxy = new URL(issuer).protocol === 'https:';
  const app = express();
  app.disable('x-powered-by');
  app.use(strictHeaders(redirectUris), rememberNobody);
  app.get('/stil.css', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('css').send(style);
  });
  app.all('/session/end', endSession(redirectUris));
  serveChoice(app, provider, input, mountPath);
  app.use(provider.callback());
  return app;
};
