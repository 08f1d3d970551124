import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { immutableFiles } from './immutable-files.ts';
import { listen, type Listening } from './listen.ts';

const script = 'export const hei = 1;\n';

describe('the built files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-filer-'));
  let listening: Listening;
  beforeAll(async () => {
    const immutable = path.join(folder, '_app/immutable/svar');
    mkdirSync(immutable, { recursive: true });
    writeFileSync(path.join(folder, 'hemmelig.js'), 'nei');
    writeFileSync(path.join(immutable, 'svar.abc.js'), script);
    writeFileSync(path.join(immutable, 'svar.abc.js.gz'), gzipSync(script));
    const app = express();
    app.use(immutableFiles(folder), (_request, response) => void response.status(404).send('after'));
    listening = await listen(app, '127.0.0.1', 0);
  });
  afterAll(async () => {
    await listening.close();
    rmSync(folder, { recursive: true });
  });

  const get = (address: string, encoding: string) =>
    fetch(`http://127.0.0.1:${String(listening.port)}${address}`, { headers: { 'accept-encoding': encoding } });

  test('come compressed as they were built, or plain, and are never asked for again', async () => {
    const packed = await get('/_app/immutable/svar/svar.abc.js', 'gzip');
    expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['gzip', script]);
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(packed.headers.get('x-content-type-options')).toBe('nosniff');
    const plain = await get('/_app/immutable/svar/svar.abc.js', 'identity');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script]);
  });

  test.each([
    '/_app/immutable/svar/svar.abc.js.gz',
    '/hemmelig.js',
    '/_app/immutable/../../hemmelig.js',
    '/_app/immutable/svar/x.js',
  ])('do not hold %s', async (address) => {
    expect((await get(address, 'gzip')).status).toBe(404);
  });
});
