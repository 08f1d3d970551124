import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { keepPostgres } from './keep-postgres.ts';
import { keeperFolderPrefix } from './leftovers.ts';
import { temporaryFolders } from './server-user.ts';

/** The folder of the keeper with this process id, while it exists. */
const folderOf = (keeperPid: number): string | undefined =>
  temporaryFolders()
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      readdirSync(place)
        .filter((name) => name.startsWith(keeperFolderPrefix))
        .map((name) => path.join(place, name)),
    )
    .find((folder) => {
      const file = path.join(folder, 'keeper.pid');
      return existsSync(file) && readFileSync(file, 'utf8').trim() === String(keeperPid);
    });

const isAnswering = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

describe('the PostgreSQL that the tests bring along', () => {
  test('is two clusters, each behind a password, whose owner is no superuser', async () => {
    const kept = await keepPostgres();
    const identities = await Promise.all(
      [kept.addresses.who, kept.addresses.what].map(async (url) => {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        const { rows } = await client.query<{ id: string; is_superuser: string }>(
          "select system_identifier::text as id, current_setting('is_superuser') as is_superuser from pg_control_system()",
        );
        await client.end();
        return rows[0];
      }),
    );
    expect(identities.map((row) => row?.is_superuser)).toEqual(['off', 'off']);
    expect(new Set(identities.map((row) => row?.id)).size).toBe(2);
    const wrong = new URL(kept.addresses.who);
    wrong.password = 'wrong';
    expect(await isAnswering(wrong.href)).toBe(false);
    await kept.stop();
    expect(await isAnswering(kept.addresses.who)).toBe(false);
    expect(folderOf(kept.keeperPid)).toBeUndefined();
  });

  test('is gone, data and all, after whoever started it was killed without warning', async () => {
    const module = path.join(import.meta.dirname, 'keep-postgres.ts');
    const script = `const { keepPostgres } = await import(${JSON.stringify(module)}); const { addresses, keeperPid } = await keepPostgres(); console.log(JSON.stringify({ url: addresses.what, keeperPid }));`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise<string>((resolve) => createInterface({ input: owner.stdout }).once('line', resolve));
    const { url, keeperPid } = JSON.parse(line) as { url: string; keeperPid: number };
    expect(await isAnswering(url)).toBe(true);
    expect(folderOf(keeperPid)).toBeDefined();
    owner.kill('SIGKILL');
    await vi.waitFor(
      async () => {
        expect(folderOf(keeperPid)).toBeUndefined();
        expect(await isAnswering(url)).toBe(false);
      },
      { timeout: 10_000, interval: 100 },
    );
  });
});
