import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, separationOf, StoreLocked, StoresNotApart } from '@takhoyde/api/db/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from './databases.ts';

for (const database of databases) {
  describe(`keeping people and answers apart on ${database.name}`, () => {
    test('two clusters of their own are told as such', async () => {
      const [who, what] = await Promise.all([database.open('who'), database.open('what')]);
      expect(await separationOf(who, what)).toEqual({ separateClusters: true });
      await Promise.all([who.close(), what.close()]);
    });

    test('two databases in one cluster are told, for storage order is then shared', async () => {
      const [who, other] = await Promise.all([database.open('who'), database.open('who')]);
      if (who.kind === 'postgres') expect(await separationOf(who, other)).toEqual({ separateClusters: false });
      await Promise.all([who.close(), other.close()]);
    });

    test('one database for both is refused', async () => {
      const who = await database.open('who');
      await expect(separationOf(who, who)).rejects.toThrow(StoresNotApart);
      await who.close();
    });
  });
}

describe('a database folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-store-'));
  beforeAll(async () => {
    await (await openStore({ side: 'what', directory: folder })).close();
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is opened by one store at a time', async () => {
    const store = await openStore({ side: 'what', directory: folder });
    await expect(openStore({ side: 'what', directory: folder })).rejects.toThrow(StoreLocked);
    await store.close();
  });

  test('keeps every acknowledged row of a process that was killed, and opens at once', async () => {
    const module = path.join(import.meta.dirname, '../../api/src/db/index.ts');
    const script = `
      const { openStore } = await import(${JSON.stringify(module)});
      const store = await openStore({ side: 'what', directory: ${JSON.stringify(folder)} });
      for (let row = 0; ; row += 1) {
        await store.as('tally').insertInto('ballotBox.collectingWave').values({ waveId: 'w' + row, isOpen: true, fingerprint: 'f' }).execute();
        console.log('w' + row);
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    for await (const chunk of child.stdout) {
      acknowledged.push(...String(chunk).trim().split('\n'));
      if (acknowledged.length >= 40) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const store = await openStore({ side: 'what', directory: folder });
    const kept = await store.owner.selectFrom('ballotBox.collectingWave').select('waveId').execute();
    expect(kept.map((row) => row.waveId)).toEqual(expect.arrayContaining(acknowledged.slice(0, -1)));
    await store.close();
  });
});
