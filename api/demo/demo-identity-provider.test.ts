import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDemoIdentityProvider } from './demo-identity-provider.ts';
import { demoClientId } from './demo-oidc-configuration.ts';
import type { DemoPersona } from './demo-personas.ts';

const words = (text: string) => ({ nb: text, nn: `${text} (nn)`, en: `${text} (en)` });
const persona = (id: DemoPersona['id'], personId: string, name: string): DemoPersona => ({
  ...{ id, personId, name, grants: [] },
  roleLine: words(`Rolle til <${name}>`),
  canDo: words('Kan lese & svare'),
});
const personas = [persona('employee', 'P00001', 'Kari Prøve'), persona('director', 'P00002', 'Omar Prøve')];

let server: Server;
let origin: string;
let configuration: client.Configuration;
const spoken = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];

beforeAll(async () => {
  const app = express();
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  app.use('/oidc', createDemoIdentityProvider({ issuer: `${origin}/oidc`, redirectUris: [`${origin}/retur`], personas }));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to be noticed; it is for this machine only
  const { allowInsecureRequests } = client;
  configuration = await client.discovery(new URL(`${origin}/oidc`), demoClientId, undefined, client.None(), {
    execute: [allowInsecureRequests],
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A browser with cookies (by name and path) that follows no redirect by itself. */
const browser = () => {
  const jar = new Map<string, { pair: string; path: string }>();
  return async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, origin);
    const cookie = [...jar.values()].filter(({ path }) => url.pathname.startsWith(path)).map(({ pair }) => pair);
    const headers = new Headers(init.headers);
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    headers.set('cookie', [...cookie, headers.get('cookie') ?? ''].filter((pair) => pair !== '').join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split(/;\s*/u);
      const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      jar.set(`${pair.split('=')[0] ?? ''} ${path}`, { pair, path });
    }
    return response;
  };
};
type Browser = ReturnType<typeof browser>;
const locationOf = (response: Response): string => response.headers.get('location') ?? '';

const start = async (change: Record<string, string> = {}) => {
  const [verifier, nonce, state] = [client.randomPKCECodeVerifier(), client.randomNonce(), client.randomState()];
  const parameters = {
    ...{ redirect_uri: `${origin}/retur`, scope: 'openid profile', nonce, state },
    ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    ...change,
  };
  return { verifier, nonce, state, address: client.buildAuthorizationUrl(configuration, parameters) };
};
const post = (visit: Browser, page: string, person: string) =>
  visit(page, {
    method: 'POST',
    body: new URLSearchParams({ person }),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

/** Chooses a person from the page to the way back into the product. */
const choose = async (visit: Browser, address: URL, person: string): Promise<URL> => {
  const page = locationOf(await visit(address));
  const chosen = await post(visit, page, person);
  return new URL(locationOf(await visit(locationOf(chosen))));
};
const signIn = async (visit: Browser, person: string): Promise<client.IDToken | undefined> => {
  const { verifier, nonce, state, address } = await start();
  const back = await choose(visit, address, person);
  const tokens = await client.authorizationCodeGrant(configuration, back, {
    ...{ pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state },
    idTokenExpected: true,
  });
  return tokens.claims();
};

describe('signing in to the demo', () => {
  test('a choice gives the person and name, by code, PKCE, state and nonce', async () => {
    expect(await signIn(browser(), 'P00001')).toMatchObject({
      sub: 'P00001',
      name: 'Kari Prøve',
      iss: `${origin}/oidc`,
      aud: demoClientId,
    });
  });

  test('changing person takes one more choice in the same browser, without signing out', async () => {
    const visit = browser();
    await signIn(visit, 'P00001');
    expect(await signIn(visit, 'P00002')).toMatchObject({ sub: 'P00002' });
    expect(await signIn(visit, 'P00001')).toMatchObject({ sub: 'P00001' });
  });

  test('two windows may choose different persons, and finish in any order', async () => {
    const visit = browser();
    const [first, second] = [await start(), await start()];
    const [firstPage, secondPage] = [locationOf(await visit(first.address)), locationOf(await visit(second.address))];
    const finish = async (page: string, person: string, { verifier, nonce, state }: typeof first) => {
      const back = new URL(locationOf(await visit(locationOf(await post(visit, page, person)))));
      const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state };
      return (await client.authorizationCodeGrant(configuration, back, checks)).claims()?.sub;
    };
    expect(await finish(secondPage, 'P00002', second)).toBe('P00002');
    expect(await finish(firstPage, 'P00001', first)).toBe('P00001');
  });

  test('signing out leads to the front page of the product, and nowhere that is not known', async () => {
    const visit = browser();
    await signIn(visit, 'P00001');
    const known = client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${origin}/`, state: 'x' });
    expect(locationOf(await visit(known))).toBe(`${origin}/?state=x`);
    const unknown = client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: 'https://elsewhere.invalid/' });
    expect(locationOf(await visit(unknown))).toBe('/');
  });
});

describe('what the provider of the demo refuses', () => {
  test('an address to go back to that it does not know', async () => {
    const { address } = await start({ redirect_uri: 'https://elsewhere.invalid/retur' });
    const response = await browser()(address);
    expect(response.status).toBe(400);
    expect(locationOf(response)).toBe('');
    expect(await response.text()).toContain('Innloggingen kan ikke fullføres');
  });

  test('a sign-in without PKCE, and a code with the wrong verifier', async () => {
    const { address } = await start();
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    expect(locationOf(await browser()(address))).toContain('error=invalid_request');
    const { nonce, state, address: proper } = await start();
    const back = await choose(browser(), proper, 'P00001');
    const wrong = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedNonce: nonce, expectedState: state };
    await expect(client.authorizationCodeGrant(configuration, back, wrong)).rejects.toThrow();
  });

  test('a choice from a browser that did not start the sign-in', async () => {
    const { address } = await start();
    const page = locationOf(await browser()(address));
    const response = await post(browser(), page, 'P00001');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Innloggingen er utløpt');
  });

  test('a person who is not in the demo', async () => {
    const visit = browser();
    const page = locationOf(await visit((await start()).address));
    expect((await post(visit, page, 'P99999')).status).toBe(400);
  });

  test('a code that was used already', async () => {
    const { verifier, nonce, state, address } = await start();
    const back = await choose(browser(), address, 'P00001');
    const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state };
    await client.authorizationCodeGrant(configuration, back, checks);
    await expect(client.authorizationCodeGrant(configuration, back, checks)).rejects.toThrow();
  });
});

describe('the page where a visitor chooses', () => {
  const open = async (headers: Record<string, string> = {}, query = ''): Promise<Response> => {
    const visit = browser();
    const page = locationOf(await visit((await start()).address));
    return visit(`${page}${query}`, { headers });
  };

  test('says that it is a demo with fictional people, and names everybody with role and what they can do', async () => {
    const html = await (await open()).text();
    expect(html).toContain('<h1>Logg inn i demoen</h1>');
    expect(html).toContain('Fiktive data');
    for (const { name } of personas) expect(html).toContain(`>${name}</button>`);
    expect(html).toContain('Rolle til &lt;Kari Prøve&gt;');
    expect(html).toContain('Kan lese &amp; svare');
  });

  test('speaks the language of the cookie, and that of the address before it', async () => {
    expect(await (await open({ cookie: 'spraak=en' })).text()).toContain('<html lang="en">');
    const asked = await open({ cookie: 'spraak=en' }, '?spraak=nn');
    expect(await asked.text()).toContain('<html lang="nn">');
    expect(asked.headers.getSetCookie().join()).toContain('spraak=nn; ');
    expect(await (await open({ cookie: 'spraak=tlh' }, '?spraak=tlh')).text()).toContain('<html lang="nb">');
  });

  test('has no script and no style of its own, and its policy allows none', async () => {
    const response = await open();
    const html = await response.text();
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/u);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const style = await browser()('/oidc/stil.css');
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(await style.text()).not.toMatch(/url\(|@import/u);
  });

  test('the library says nothing on the console', () => {
    expect(spoken.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
