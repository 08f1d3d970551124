import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const clientFolder = path.resolve(import.meta.dirname, '../../web/build/client');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : [file];
  });

const gzipBytes = (files: readonly string[]): number =>
  files.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);

/** How large the built pages are, compressed. Empty before the pages are built. */
export const benchPages = (): Record<string, number> => {
  if (!existsSync(clientFolder)) return {};
  const files = filesBelow(clientFolder);
  const ending = (suffix: string): string[] => files.filter((file) => file.endsWith(suffix));
  const scripts = ending('.js');
  return {
    allScriptsGzipBytes: gzipBytes(scripts),
    largestScriptGzipBytes: Math.max(0, ...scripts.map((file) => gzipBytes([file]))),
    allStylesGzipBytes: gzipBytes(ending('.css')),
    fontBytes: ending('.woff2').reduce((total, file) => total + statSync(file).size, 0),
  };
};
