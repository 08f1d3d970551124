import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const allowedByteCount = 25_000;

/** A module with everything it needs, as a page would load it. */
const compressedByteCount = async (file: string): Promise<number> => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, file), formats: ['iife'], name: 'ballot', fileName: 'ballot' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
  return gzipSync(code, { level: 9 }).length;
};

test('the ballot code that a phone has to load is at most 25 kB compressed', { timeout: 60_000 }, async () => {
  const [client, storage] = [await compressedByteCount('ballot-client.ts'), await compressedByteCount('device-storage.ts')];
  expect(client).toBeGreaterThan(15_000);
  expect(client + storage).toBeLessThan(allowedByteCount);
});
