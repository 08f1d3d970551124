import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { memoryOnly } from './demo-oidc-memory.ts';
import type { DemoPersona } from './demo-personas.ts';

/** What the demo's identity provider is made of. */
export interface DemoOidcInput {
  /** Path of the issuer, as in `/oidc`. */
  readonly mountPath: string;
  readonly redirectUris: readonly string[];
  readonly personas: readonly DemoPersona[];
  /** Shows what went wrong. `cookies` and `asked` (the query's `spraak`) tell in which language. */
  readonly problemPage: (problem: {
    kind: 'expired' | 'refused';
    detail?: string | undefined;
    asked: unknown;
    cookies: string;
  }) => string;
}

/** The one program that may ask this provider who somebody is: a public client, so PKCE proves it. */
export const demoClientId = 'takhoyde';

/** Cookie of the provider's own session, which the demo does without. */
export const providerSessionCookie = 'takhoyde_demo_okt';

const hourSeconds = 60 * 60;

/** Claims are in the ID token itself: the product asks for a name once and has no use for an access token. */
const accountOf = ({ personId, name }: DemoPersona) => ({ accountId: personId, claims: () => ({ sub: personId, name }) });

/** Nobody is asked to consent: the demo's own product reads a fictional name. */
const grantAll = async ({ oidc }: KoaContextWithOIDC) => {
  const grant = new oidc.provider.Grant({ clientId: demoClientId, accountId: oidc.session?.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};

const withoutConsent = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
};

/** A key that lives as long as this process. */
const signingKey = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: randomBytes(8).toString('hex') };
};

/** The front pages of the programs that may sign in here; signing out leads there. */
export const frontPagesOf = (redirectUris: readonly string[]): string[] => [
  ...new Set(redirectUris.map((uri) => new URL('/', uri).href)),
];

const client = (redirectUris: readonly string[]) => ({
  client_id: demoClientId,
  redirect_uris: [...redirectUris],
  post_logout_redirect_uris: frontPagesOf(redirectUris),
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  id_token_signed_response_alg: 'ES256' as const,
});

/** Settings of oidc-provider. Whatever has a default that the library warns about is set, so that it stays silent. */
export const demoOidcConfiguration = ({ mountPath, redirectUris, personas, problemPage }: DemoOidcInput): Configuration => ({
  adapter: memoryOnly(),
  clients: [client(redirectUris)],
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  scopes: ['openid', 'profile'],
  responseTypes: ['code'],
  pkce: { required: () => true },
  jwks: { keys: [signingKey()] },
  cookies: {
    keys: [randomBytes(32).toString('hex')],
    names: { session: providerSessionCookie, interaction: 'takhoyde_demo_valg', resume: 'takhoyde_demo_retur' },
    long: { signed: true, httpOnly: true, sameSite: 'lax', path: mountPath },
    short: { signed: true, httpOnly: true, sameSite: 'lax' },
  },
  ttl: {
    AccessToken: 600,
    AuthorizationCode: 60,
    Grant: hourSeconds,
    IdToken: 600,
    Interaction: hourSeconds,
    Session: hourSeconds,
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { policy: withoutConsent(), url: (_context, interaction) => `${mountPath}/velg/${interaction.uid}` },
  findAccount: (_context, subject) => {
    const persona = personas.find(({ personId }) => personId === subject);
    return persona === undefined ? undefined : accountOf(persona);
  },
  loadExistingGrant: grantAll,
  clientBasedCORS: () => false,
  renderError: (context, out, error) => {
    const kind = error instanceof errors.SessionNotFound ? 'expired' : 'refused';
    const detail = kind === 'refused' ? out.error_description : undefined;
    context.type = 'html';
    context.body = problemPage({ kind, detail, asked: context.query['spraak'], cookies: context.get('cookie') });
  },
});
