import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Starts the pages without the API behind them; gives their address and how to end it. */
export const startWebWithoutApi = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'web-without-api.ts')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).once('line', resolve);
    void ended.then(() => reject(new Error('the pages without an API did not start')));
  });
  return {
    origin,
    stop: () => {
      server.stdin.end();
      return ended;
    },
  };
};
