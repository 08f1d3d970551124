import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const entryOfIcon = /^\s*'?([\w-]+)'?: own\(\w+\),$/gmu;

/**
 * The source of `icons.ts` with only those icons whose name stands in quotes somewhere in `sources`. Errs on the side of keeping.
 * Edges: throws when it knows no icon in it, so that a new layout of that file is noticed.
 */
export const withFewIcons = (icons: string, sources: string): string => {
  if (!icons.match(entryOfIcon)) throw new Error('withFewIcons requires the source of icons.ts');
  const isNamed = (name: string): boolean => sources.includes(`'${name}'`) || sources.includes(`"${name}"`);
  return icons.replace(entryOfIcon, (entry, name: string) => (isNamed(name) ? entry : ''));
};

const sourcesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:svelte|ts)$/u.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');

/** Leaves the icons out of a bundle that nothing in `folder` and `files` names: an object of all of them cannot be shaken. */
export const fewIcons = (folder: string, files: readonly string[]): Plugin => ({
  name: 'few-icons',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/components/icons.ts')
      ? withFewIcons(code, [sourcesIn(folder), ...files.map((file) => readFileSync(file, 'utf8'))].join('\n'))
      : undefined,
});
