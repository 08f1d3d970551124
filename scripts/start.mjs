import { runChild } from './child.mjs';
import { say } from './console.mjs';
import { cleanEnvironment } from './environment.mjs';
import { installWorkspace } from './install.mjs';
import { inCheckout } from './paths.mjs';
import { requireFreePort } from './port.mjs';
import { ensureRuntime } from './runtime.mjs';
import { alone } from './setup-lock.mjs';
import { buildWeb, webHandler } from './web-build.mjs';

/**
 * Sets everything up and serves the product with the demo city. Answers with the exit code of the server.
 * @param {string[]} args passed on to the server
 */
export async function start(args) {
  await requireFreePort('PORT', process.env['PORT'] || '3000', process.env['HOST'] || '127.0.0.1');
  const runtime = await alone(async () => {
    const ready = await ensureRuntime();
    await installWorkspace(ready, 'start');
    await buildWeb(ready);
    return ready;
  });
  say('Starting Takhøyde …');
  // Room for the many short-lived objects of a release: a quarter less time is spent collecting them.
  const nodeArgs = ['--max-semi-space-size=64'];
  return runChild({
    node: runtime.node,
    nodeArgs,
    entry: inCheckout('api', 'demo', 'main.ts'),
    args,
    env: { ...cleanEnvironment(), WEB_HANDLER: webHandler },
  });
}
