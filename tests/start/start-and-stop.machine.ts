import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filledDemoFolder } from '../browser/fill-demo-folder.ts';
import { findFreePort, isSoonSilent, runStart, type StartCommand } from './start-command.ts';

let folder = '';
let port = 0;
const commands: StartCommand[] = [];

const start = (): StartCommand => {
  const command = runStart(port, path.join(folder, 'data'));
  commands.push(command);
  return command;
};

/** Processes that know the test's data folder from their environment: the server, and whatever it started. */
const findServers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${folder}`) &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('api/demo/main.ts')
        );
      } catch {
        return false;
      }
    })
    .map(Number);

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-start-'));
  cpSync(filledDemoFolder, path.join(folder, 'data'), { recursive: true, filter: (file) => !file.endsWith('.sock') });
  port = await findFreePort();
});

test.afterEach(async () => {
  for (const command of commands.splice(0)) command.process.kill('SIGTERM');
  await expect(() => expect(findServers()).toEqual([])).toPass({ timeout: 15_000 }); // until then they write to the folder
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('the start command says where to go and as whom, and answers there', async () => {
  const command = start();
  const origin = await command.ready;
  expect(origin).toBe(`http://127.0.0.1:${String(port)}`);
  expect(command.output()).toMatch(/fictional/u);
  const health = await fetch(`${origin}/api/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  expect((await fetch(origin)).status).toBe(200);
});

test('with the port taken, one sentence says what to do, and the exit code is 1', async () => {
  await start().ready;
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output().trim()).toMatch(new RegExp(`^Port ${String(port)} is taken[^\n]*PORT=\\d+ npm start\\.$`, 'u'));
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends everything that was started`, async () => {
    const command = start();
    const origin = await command.ready;
    command.process.kill(signal);
    expect(await command.ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(await isSoonSilent(origin)).toBe(true);
    expect(findServers()).toEqual([]);
  });
}

test('kill -9 of the command leaves no orphan, and a new start goes on where it was', async () => {
  const command = start();
  const origin = await command.ready;
  command.process.kill('SIGKILL');
  expect(await isSoonSilent(origin)).toBe(true);
  await expect(() => expect(findServers()).toEqual([])).toPass({ timeout: 10_000 });
  const again = start();
  await again.ready;
  expect(again.output()).not.toMatch(/Making the demo city/u);
});

test('kill -9 of the server ends the command too, and a new start goes on where it was', async () => {
  const command = start();
  await command.ready;
  for (const pid of findServers()) process.kill(pid, 'SIGKILL');
  expect(await command.ended).toBe(137);
  const again = start();
  await again.ready;
  expect(again.output()).not.toMatch(/Making the demo city/u);
});
