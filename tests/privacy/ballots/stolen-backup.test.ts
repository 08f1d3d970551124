import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeBallotBox, destroySealedBallots, keyFolder, type Unseal } from '@takhoyde/api/ballot-box/index.ts';
import { unsealWith } from '@takhoyde/api/ballot-box/seal.ts';
import { closeBallotOffice } from '@takhoyde/api/ballot-office/index.ts';
import { openStore } from '@takhoyde/api/db/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';

const ballotCount = 12;

describe('a backup taken while the wave was open', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-keys-'));
  const keeper = keyFolder(path.join(folder, 'keys'));
  const keyFile = () => path.join(folder, 'keys', readdirSync(path.join(folder, 'keys'))[0] ?? 'none');
  let scene: Scene;
  let backup: { who: Blob; what: Blob };
  let keyWhileOpen: string;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [ballotCount], keeper });
    const print = await printBallots(scene, 'b1');
    for (let index = 0; index < ballotCount; index += 1) await scene.collector.cast(await print(payload({ q1: index })));
    const [who, what] = await Promise.all([scene.who.dump?.(), scene.what.dump?.()]);
    if (who === undefined || what === undefined) throw new Error('a backup needs an embedded database');
    backup = { who, what };
    keyWhileOpen = readFileSync(keyFile(), 'utf8');
  });
  afterAll(async () => {
    await scene.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const close = async (): Promise<void> => {
    await closeBallotBox(scene.what.as('tally'), scene.wave);
    await closeBallotOffice(scene.who.as('office'), scene.wave);
    await destroySealedBallots(scene.what.as('tally'), scene.wave);
    await keeper.destroy(scene.wave);
  };

  /** Restores the backup of the box and opens what can be opened. */
  const openedFromBackup = async (unseal: Unseal | undefined): Promise<number> => {
    const restored = await openStore({ side: 'what', image: backup.what });
    const rows = await restored.owner.selectFrom('ballotBox.sealedBallot').selectAll().execute();
    expect(rows).toHaveLength(ballotCount);
    const opened = await Promise.all(rows.map(async (row) => unseal?.(row)));
    await restored.close();
    return opened.filter((answer) => answer !== undefined).length;
  };

  const privateKeyIn = (file: string) => Buffer.from(file.split('\n')[1] ?? '', 'base64url');

  test('holds the seal key in neither database, as bytes or as text', async () => {
    const privateKey = privateKeyIn(keyWhileOpen);
    expect(privateKey).toHaveLength(32);
    for (const copy of [backup.who, backup.what]) {
      const bytes = Buffer.from(await copy.arrayBuffer());
      expect(bytes.includes(privateKey)).toBe(false);
      expect(bytes.includes(Buffer.from(privateKey).toString('base64url').slice(2, 40))).toBe(false);
      expect(bytes.includes(Buffer.from(privateKey).toString('hex'))).toBe(false);
    }
  });

  test('lets only its own user read the key folder', () => {
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(keyFile())).mode & 0o777).toBe(0o700);
  });

  test('is opened in full by a thief who also took the key folder while the wave was open', async () => {
    expect(await openedFromBackup(await unsealWith(scene.wave, privateKeyIn(keyWhileOpen)))).toBe(ballotCount);
  });

  test('decrypts no ballot with everything that is left after close', async () => {
    await close();
    expect(await openedFromBackup(await keeper.unsealerOf(scene.wave))).toBe(0);
    expect(readdirSync(path.join(folder, 'keys'))).toEqual([`${scene.wave}.destroyed`]);
    expect(readFileSync(path.join(folder, 'keys', `${scene.wave}.destroyed`), 'utf8')).toBe('');
    const tally = scene.what.as('tally');
    expect(await tally.selectFrom('ballotBox.sealedBallot').selectAll().execute()).toEqual([]);
    const keys = [backup.who, (await scene.who.dump?.()) ?? new Blob(), (await scene.what.dump?.()) ?? new Blob()];
    for (const copy of keys) expect(Buffer.from(await copy.arrayBuffer()).includes(privateKeyIn(keyWhileOpen))).toBe(false);
  });

  test('cannot be brought back by a new key under the old name', async () => {
    await expect(keeper.make(scene.wave)).rejects.toThrow('not destroyed');
    expect(await openedFromBackup(await keeper.unsealerOf(scene.wave))).toBe(0);
    await keeper.destroy(scene.wave);
    await keeper.destroy(scene.wave);
    expect(existsSync(path.join(folder, 'keys'))).toBe(true);
  });

  test('shows who had fetched a ballot, which is why the wave is called confidential until it closes', async () => {
    const restored = await openStore({ side: 'who', image: backup.who });
    expect(await restored.owner.selectFrom('ballotOffice.invitation').select('personId').execute()).toHaveLength(ballotCount);
    await restored.close();
    expect(await scene.who.owner.selectFrom('ballotOffice.invitation').select('personId').execute()).toEqual([]);
  });
});
