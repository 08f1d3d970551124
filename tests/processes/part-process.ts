import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const main = path.resolve(import.meta.dirname, '..', '..', 'api', 'src', 'main.ts');

/** A part of the product as an operator starts it: a process of its own that is told what its environment tells, and no more. */
export interface PartProcess {
  readonly environment: Readonly<Record<string, string>>;
  /** What it has written so far, to standard output and standard error. */
  readonly output: () => string;
  /** Its line that it can be used; rejected with what it wrote when it ends instead. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Without warning: kill -9. */
  readonly kill: () => Promise<void>;
  /** As a system stops a service: SIGTERM. */
  readonly stop: () => Promise<void>;
}

const readyLine = /^Takhøyde \w+: /u;

const lineThatTells = (child: ChildProcess, output: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error('lineThatTells requires a process whose output is read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (readyLine.test(line)) resolve(line);
    });
    child.once('exit', () => reject(new Error(`it ended before it was ready: ${output()}`)));
  });

/** Starts a part with this environment; nothing of ours leaks into it but where the machine's programs are. */
export const startPartProcess = (environment: Readonly<Record<string, string>>): PartProcess => {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // it ends when we do, however we end
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const ready = lineThatTells(child, () => output);
  ready.catch(() => undefined); // told to whoever waits for it
  return { environment, output: () => output, ready, ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};
