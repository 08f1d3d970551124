import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const nobodysPort = 9; // «discard»: nothing answers there

/** The built pages behind an API that is down, as after a crash or while it is being upgraded. In a process of its own: its settings are the process's. */
const serve = async (): Promise<void> => {
  process.env['API_ORIGIN'] = `http://127.0.0.1:${String(nobodysPort)}`;
  const handler = process.env['WEB_HANDLER'] ?? path.resolve(import.meta.dirname, '..', '..', 'web', 'build', 'handler.js');
  const built = (await import(pathToFileURL(handler).href)) as { handler: RequestListener };
  const server = createServer((request, response) => built.handler(request, response));
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`http://127.0.0.1:${String(port)}\n`);
  });
  process.stdin.on('end', () => process.exit(0));
  process.stdin.resume();
};

await serve();
