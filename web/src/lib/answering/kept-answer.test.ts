import { describe, expect, test } from 'vitest';
import { answerTo, keptKind } from './kept-answer.ts';

const origin = 'https://takhoyde.example';
const request = (path: string, method = 'GET'): Request => new Request(`${origin}${path}`, { method });

/** A device with one kept thing, and a network that may be down. */
const surroundings = (keptText: string | undefined, networkText: string | undefined) => ({
  origin,
  wait: () => new Promise<void>(() => undefined), // the network fails before anybody loses patience
  caches: { match: () => Promise.resolve(keptText === undefined ? undefined : new Response(keptText)) },
  fetch: () =>
    networkText === undefined ? Promise.reject(new TypeError('no network')) : Promise.resolve(new Response(networkText)),
});

describe('the service worker of the answering pages', () => {
  test.each([
    ['/svar/P5', 'page'],
    ['/kode/P5', 'page'],
    ['/svar/hjelp?maling=P5', 'page'],
    ['/api/malinger/P5/skjema', 'data'],
    ['/api/malinger/P5/nokkelliste', 'data'],
    ['/api/malinger/P5/nokkelliste/b1', 'data'],
    ['/_app/immutable/svar/svar.js', 'file'],
  ])('may answer %s from what is kept', (path, kind) => {
    expect(keptKind(request(path), origin)).toBe(kind);
  });
  test.each(['/profil/D-B1', '/', '/api/profil/D-B1', '/api/stemmeseddel?wave=P5', '/api/meg', '/sammenlign', '/svar'])(
    'has nothing to do with %s',
    (path) => {
      expect(keptKind(request(path), origin)).toBeUndefined();
    },
  );
  test('has nothing to do with what is sent, nor with the collector', () => {
    expect(keptKind(request('/svar/P5', 'POST'), origin)).toBeUndefined();
    expect(keptKind(new Request('https://stemme.example/stemme', { method: 'POST' }), origin)).toBeUndefined();
    expect(keptKind(new Request('https://stemme.example/svar/P5'), origin)).toBeUndefined();
  });
  test('gives the page of today whenever the network gives one', async () => {
    expect(await (await answerTo(request('/svar/P5'), surroundings('kept', 'closed')))?.text()).toBe('closed');
  });
  test('gives what is kept when there is no network', async () => {
    expect(await (await answerTo(request('/svar/P5'), surroundings('kept', undefined)))?.text()).toBe('kept');
  });
  test('gives what is kept when the server is in trouble, and its own words when nothing is kept', async () => {
    const inTrouble = (kept: string | undefined) => ({
      ...surroundings(kept, undefined),
      fetch: () => Promise.resolve(new Response('bad gateway', { status: 502 })),
    });
    expect(await (await answerTo(request('/svar/P5'), inTrouble('kept')))?.text()).toBe('kept');
    expect(await (await answerTo(request('/svar/P5'), inTrouble(undefined)))?.text()).toBe('bad gateway');
  });
  test('fails as the network does when nothing is kept', async () => {
    await expect(answerTo(request('/svar/P5'), surroundings(undefined, undefined))).rejects.toThrow('no network');
  });
  test('does not let anybody wait for a network that hangs', async () => {
    const hanging = { fetch: () => new Promise<Response>(() => undefined), wait: () => Promise.resolve() };
    expect(await (await answerTo(request('/svar/P5'), { ...surroundings('kept', undefined), ...hanging }))?.text()).toBe('kept');
  });
  test('waits for a slow network when nothing is kept', async () => {
    const slow = { ...surroundings(undefined, 'slow but there'), wait: () => Promise.resolve() };
    expect(await (await answerTo(request('/svar/P5'), slow))?.text()).toBe('slow but there');
  });
  test('takes a file named by its content from what is kept, or else from the network', async () => {
    const file = request('/_app/immutable/svar/svar.abc.js');
    expect(await (await answerTo(file, surroundings('kept', 'network')))?.text()).toBe('kept');
    expect(await (await answerTo(file, surroundings(undefined, 'network')))?.text()).toBe('network');
  });
});
