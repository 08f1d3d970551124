import * as client from 'openid-client';

/** How this installation speaks to its identity provider. */
export interface OpenIdSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly redirectUri: URL;
}

export interface StartedSignIn {
  readonly location: URL;
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
}

export interface Identified {
  readonly subject: string;
  readonly name: string;
}

/** One OpenID Connect provider: authorisation code flow with PKCE, nonce and state. */
export interface OpenIdConnect {
  readonly start: () => Promise<StartedSignIn>;
  readonly finish: (callback: URL, started: Pick<StartedSignIn, 'verifier' | 'nonce' | 'state'>) => Promise<Identified>;
}

const discover = (settings: OpenIdSettings): Promise<client.Configuration> => {
  const authentication = settings.clientSecret === undefined ? client.None() : client.ClientSecretPost(settings.clientSecret);
  // Plain http is for a provider on this very machine (the demo); everything else must be https.
  const isLoopback =
    settings.issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(settings.issuer.hostname);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to be noticed; it is for this machine only
  const options = isLoopback ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(settings.issuer, settings.clientId, undefined, authentication, options);
};

/** Speaks to the provider; its metadata is discovered when first needed and kept. A failed discovery is tried again. */
export const openIdConnect = (settings: OpenIdSettings): OpenIdConnect => {
  let configuration: Promise<client.Configuration> | undefined;
  const configured = (): Promise<client.Configuration> => {
    configuration ??= discover(settings).catch((error: unknown) => {
      configuration = undefined;
      throw error;
    });
    return configuration;
  };
  return {
    start: async () => {
      const [verifier, nonce, state] = [client.randomPKCECodeVerifier(), client.randomNonce(), client.randomState()];
      const location = client.buildAuthorizationUrl(await configured(), {
        redirect_uri: settings.redirectUri.href,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        nonce,
        state,
      });
      return { location, verifier, nonce, state };
    },
    finish: async (callback, { verifier, nonce, state }) => {
      const tokens = await client.authorizationCodeGrant(await configured(), callback, {
        pkceCodeVerifier: verifier,
        expectedNonce: nonce,
        expectedState: state,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      const name = claims?.['name'];
      return { subject: claims?.sub ?? '', name: typeof name === 'string' ? name : '' };
    },
  };
};
