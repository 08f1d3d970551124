import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { castBody } from '@takhoyde/api/contract';
import type { Fetch } from '@takhoyde/web/ballot';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePostgresDatabase } from '../postgres/postgres-database.ts';
import { startPartsApart, type PartsApart } from './parts-apart.ts';
import { answerWithCode, openWaveOverHttp, type OpenWave } from './wave-over-http.ts';

const address = '203.0.113.77';
const device = 'Lommetelefon/17 (Finnes ikke)';
const languages = 'se,nn;q=0.9';

/** A respondent that tells as much of itself as a browser behind a proxy does. What was cast is noted. */
const telling = (cast: string[], seenAt: (url: string) => string = (url) => url): Fetch => {
  const told = {
    'user-agent': device,
    'x-forwarded-for': address,
    'accept-language': languages,
    referer: 'https://intranett.example',
  };
  return (url, init) => {
    if (url.endsWith('/stemme') && typeof init.body === 'string') cast.push(init.body);
    return fetch(seenAt(url), { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...told } });
  };
};

/** Everything that would tell one ballot, or who sent it: serial, signature and sealed answers in every usual writing. */
const tracesOf = (body: string): string[] => {
  const ballot = castBody.parse(JSON.parse(body));
  const message = Buffer.from(ballot.message, 'base64url');
  const serial = createHash('sha256').update(message).digest();
  const bytes = [
    message.subarray(-32),
    serial,
    Buffer.from(ballot.signature, 'base64url'),
    Buffer.from(ballot.ciphertext, 'base64url'),
  ];
  return bytes.flatMap((value) => ['hex', 'base64', 'base64url'].map((writing) => value.toString(writing as 'hex').slice(0, 24)));
};

const found = (written: string, cast: readonly string[]): string[] => {
  const who = [address, device, languages, 'intranett.example', '127.0.0.1 ', '/stemme'];
  return [...who, ...cast.flatMap(tracesOf)].filter((trace) => written.includes(trace));
};

describe('what three processes write while a hundred ballots are cast', () => {
  const opened: (() => Promise<void>)[] = [];
  let parts: PartsApart;
  let wave: OpenWave;
  beforeAll(async () => {
    const [who, what] = await Promise.all([makePostgresDatabase('who'), makePostgresDatabase('what')]);
    opened.push(who.drop, what.drop);
    parts = await startPartsApart({ who: who.url, what: what.url });
    opened.push(parts.end);
    wave = await openWaveOverHttp(parts.origin, { teamCount: 2, each: 55 });
  });
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  test('holds no address, device, language, serial, signature or answer', { timeout: 120_000 }, async () => {
    const cast: string[] = [];
    const fetch = telling(cast);
    for (const [respondent, code] of wave.codes.slice(0, 100).entries())
      expect(await answerWithCode({ ...parts, fetch }, wave, { code, respondent })).toBe('counted');
    expect(cast).toHaveLength(100);
    expect(parts.written()).toContain('Takhøyde collector');
    expect(found(parts.written(), cast)).toEqual([]);
  });

  test('twin: the access log of an ordinary proxy in front of the box holds the address, the device and the moment', async () => {
    const log: string[] = [];
    const proxy = express().use(express.text({ type: '*/*', limit: '64kb' }), async (request, response) => {
      log.push(
        `${request.get('x-forwarded-for') ?? ''} ${new Date().toISOString()} ${request.url} ${request.get('user-agent') ?? ''}`,
      );
      const body = String(request.body);
      const passed = await globalThis.fetch(`${parts.collectorOrigin}${request.url}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      response
        .status(passed.status)
        .type('json')
        .send(await passed.text());
    });
    const server = proxy.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const cast: string[] = [];
    const fetch = telling(cast, (url) => url.replace(parts.collectorOrigin, at));
    const [code = ''] = wave.codes.slice(100);
    expect(await answerWithCode({ ...parts, fetch }, wave, { code, respondent: 100 })).toBe('counted');
    server.close();
    server.closeAllConnections();
    expect(found(log.join('\n'), cast)).toEqual([address, device, '/stemme']);
  });
});
