import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

type Form = { readonly encoding: 'br' | 'gzip' | undefined; readonly body: Buffer };
type KeptFile = { readonly type: string; readonly br: Form; readonly gzip: Form; readonly plain: Form };

const types = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/** Their names hold the hash of their content: a browser that has one never asks again. */
const folderOfImmutable = '_app/immutable';

const readIfThere = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // too small to be compressed, or of a kind that does not shrink
  }
};

const readForms = (file: string, type: string): KeptFile => {
  const plain: Form = { encoding: undefined, body: readFileSync(file) };
  const formOf = (encoding: 'br' | 'gzip', ending: string): Form => {
    const body = readIfThere(`${file}${ending}`);
    return body === undefined ? plain : { encoding, body };
  };
  return { type, plain, br: formOf('br', '.br'), gzip: formOf('gzip', '.gz') };
};

const readAll = (clientFolder: string): ReadonlyMap<string, KeptFile> => {
  const folder = path.join(clientFolder, folderOfImmutable);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.flatMap((name) => {
      const type = types.get(path.extname(name));
      const address = `/${folderOfImmutable}/${name.split(path.sep).join('/')}`;
      return type === undefined ? [] : [[address, readForms(path.join(folder, name), type)] as const];
    }),
  );
};

/**
 * Serves the built scripts, styles and fonts from memory (a few megabytes, read once): from disk, opening and reading them was half of
 * what a visitor costs. Compressed forms are those of the build. What it does not know goes on to whoever comes after it.
 */
export const immutableFiles = (clientFolder: string): RequestHandler => {
  const files = readAll(clientFolder);
  return (request, response, next) => {
    const file = request.method === 'GET' ? files.get(request.path) : undefined;
    if (file === undefined) {
      next();
      return;
    }
    const taken = request.acceptsEncodings('br', 'gzip');
    const { encoding, body } = file[taken === 'br' || taken === 'gzip' ? taken : 'plain'];
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'same-origin',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    });
    response.end(body);
  };
};
