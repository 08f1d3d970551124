import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { StoreLocked } from './store-errors.ts';

/** Another process that locks the folder and tells when it has. */
const startHolder = async (folder: string): Promise<ChildProcess> => {
  const module = path.join(import.meta.dirname, 'folder-lock.ts');
  const script = `const { lockFolder } = await import(${JSON.stringify(module)}); await lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
};

describe('a database folder', () => {
  let folder = '';
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-lock-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('that another process has open is refused in one sentence that names it', async () => {
    children.push(await startHolder(folder));
    await expect(lockFolder(folder)).rejects.toThrow(StoreLocked);
    await expect(lockFolder(folder)).rejects.toThrow(folder);
  });

  test('is free at once after its process was killed without warning', async () => {
    const child = await startHolder(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = await lockFolder(folder);
    await lock.release();
  });

  test('is refused to a second store in the same process, and free again after release', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(StoreLocked);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  test('is locked by what it is, not by how it is written', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(`${folder}/./`)).rejects.toThrow(StoreLocked);
    await lock.release();
  });

  test('may lie so deep that its path is longer than a socket name', async () => {
    const deep = path.join(folder, 'mappe-med-et-langt-navn-'.repeat(4), 'og-enda-en-mappe-med-langt-navn'.repeat(3));
    mkdirSync(deep, { recursive: true });
    const lock = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toThrow(StoreLocked);
    await lock.release();
  });
});
