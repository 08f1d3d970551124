import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutUpdateChecks } from './quiet-client.ts';

const kit = path.dirname(createRequire(import.meta.url).resolve('@sveltejs/kit/package.json'));
const client = readFileSync(path.join(kit, 'src/runtime/client/client.js'), 'utf8');

test('the client that Kit ships asks for new versions by itself, and ours does not', () => {
  expect(client).toContain('updated.check()');
  expect(withoutUpdateChecks(client)).not.toMatch(/void updated\.check\(\)/);
});

test('a client in which the question cannot be found is refused rather than trusted', () => {
  expect(() => withoutUpdateChecks('export {}')).toThrow('requires a client');
});
