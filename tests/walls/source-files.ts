import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file of the house: its path from the top of the checkout, with `/`, and its text. */
export type SourceFile = { path: string; text: string };

const checkout = path.resolve(import.meta.dirname, '..', '..');
const made = /(?:^|\/)(?:node_modules|build|\.svelte-kit)(?:\/|$)/u;

/** Every source file that we wrote. */
export const readSourceFiles = (): SourceFile[] =>
  globSync('{survey-definitions,analysis,api,web,tests,scripts}/**/*.{ts,mjs,js,svelte}', {
    cwd: checkout,
    exclude: (name) => made.test(name),
  })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => !made.test(name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(checkout, name), 'utf8') }));
