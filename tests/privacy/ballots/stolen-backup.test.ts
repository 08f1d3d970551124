import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeBallotBox, destroySealedBallots, keyFolder, type Unseal } from '@takhoyde/api/ballot-box/index.ts';
import { unsealWith } from '@takhoyde/api/ballot-box/seal.ts';
import { closeBallotOffice } from '@takhoyde/api/ballot-office/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';
import { openScene, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';
import { filesOnDisk, filesWith, type DiskFile } from './stolen-disk.ts';

const ballotCount = 12;

type SealedRow = { bucketId: string; encapsulatedKey: Uint8Array; ciphertext: Uint8Array };

describe.each(databases)('a backup taken while the wave was open, on $name', ({ open }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-keys-'));
  const keeper = keyFolder(path.join(folder, 'keys'));
  const keyFile = () => path.join(folder, 'keys', readdirSync(path.join(folder, 'keys'))[0] ?? 'none');
  let scene: Scene;
  let backup: { rows: SealedRow[]; people: number; files: DiskFile[] };
  let keyWhileOpen: string;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [ballotCount], keeper, open });
    const print = await printBallots(scene, 'b1');
    for (let index = 0; index < ballotCount; index += 1) await scene.collector.cast(await print(payload({ q1: index })));
    backup = {
      rows: await scene.what.owner.selectFrom('ballotBox.sealedBallot').selectAll().execute(),
      people: (await scene.who.owner.selectFrom('ballotOffice.invitation').select('personId').execute()).length,
      files: [...(await filesOnDisk(scene.who)), ...(await filesOnDisk(scene.what))],
    };
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

  /** Opens what can be opened of the backup of the box. */
  const openedFromBackup = async (unseal: Unseal | undefined): Promise<number> => {
    expect(backup.rows).toHaveLength(ballotCount);
    const opened = await Promise.all(backup.rows.map(async (row) => unseal?.(row)));
    return opened.filter((answer) => answer !== undefined).length;
  };

  /** In how many files the key stands, in whatever way a program would write it. */
  const filesWithKey = (files: readonly DiskFile[]): number => {
    const key = privateKeyIn(keyWhileOpen);
    const writings = [
      key.toString('latin1'),
      key.toString('base64url').slice(2, 40),
      key.toString('base64').slice(2, 40),
      key.toString('hex'),
    ];
    return writings.reduce((sum, writing) => sum + filesWith(files, writing).tables + filesWith(files, writing).log, 0);
  };

  const privateKeyIn = (file: string) => Buffer.from(file.split('\n')[1] ?? '', 'base64url');

  test('holds the seal key in no file of either database, tables or log of writes, as bytes or as text', () => {
    expect(privateKeyIn(keyWhileOpen)).toHaveLength(32);
    expect(backup.files.length).toBeGreaterThan(200);
    expect(filesWithKey(backup.files)).toBe(0);
    expect(filesWithKey([{ name: 'unprotected', bytes: Buffer.from(keyWhileOpen) }])).toBeGreaterThan(0);
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
    expect(filesWithKey([...(await filesOnDisk(scene.who)), ...(await filesOnDisk(scene.what))])).toBe(0);
  });

  test('cannot be brought back by a new key under the old name', async () => {
    await expect(keeper.make(scene.wave)).rejects.toThrow('not destroyed');
    expect(await openedFromBackup(await keeper.unsealerOf(scene.wave))).toBe(0);
    await keeper.destroy(scene.wave);
    await keeper.destroy(scene.wave);
    expect(existsSync(path.join(folder, 'keys'))).toBe(true);
  });

  test('shows who had fetched a ballot, which is why the wave is called confidential until it closes', async () => {
    expect(backup.people).toBe(ballotCount);
    expect(await scene.who.owner.selectFrom('ballotOffice.invitation').select('personId').execute()).toEqual([]);
  });
});
