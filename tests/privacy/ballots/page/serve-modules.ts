import path from 'node:path';
import { createViteServer } from 'vitest/node';

const repository = path.join(import.meta.dirname, '../../../..');
const trials = path.join(import.meta.dirname, 'ballot-trials.ts');

/** The script that a page needs to do what `ballot-trials.ts` can. */
export const trialsScript = `/@fs${trials}`;

/** Serves the ballot code as it lies in git to a page without anything else on it. */
export const serveModules = async () => {
  const server = await createViteServer({
    configFile: false,
    root: repository,
    logLevel: 'silent',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [repository] } },
    plugins: [
      {
        name: 'empty-page',
        configureServer: (vite) => {
          vite.middlewares.use('/tom', (_request, response) => {
            response
              .setHeader('content-type', 'text/html')
              .end(`<!doctype html><script type="module" src="${trialsScript}"></script>`);
          });
        },
      },
    ],
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('serveModules requires an address');
  return { origin: new URL(address).origin, close: () => server.close() };
};
