import { closeBallotBox, destroySealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { closeBallotOffice } from '@takhoyde/api/ballot-office/index.ts';
import { forgetDeletedRows, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';
import { openScene, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';

const blockByteCount = 512;

/** The files of a tar archive, by name: what a thief of the disk holds. */
const filesIn = async (archive: Blob): Promise<{ name: string; bytes: Buffer }[]> => {
  const whole = Buffer.from(await archive.arrayBuffer());
  const files: { name: string; bytes: Buffer }[] = [];
  for (let at = 0; at + blockByteCount <= whole.length && whole[at] !== 0;) {
    const text = (from: number, to: number) => whole.toString('latin1', at + from, at + to).replace(/\0.*$/s, '');
    const byteCount = Number.parseInt(text(124, 136), 8) || 0;
    files.push({ name: text(0, 100), bytes: whole.subarray(at + blockByteCount, at + blockByteCount + byteCount) });
    at += blockByteCount * (1 + Math.ceil(byteCount / blockByteCount));
  }
  return files;
};

/** Table files that hold some bytes. The write-ahead log is left out: it is overwritten in time. */
const tableFilesWith = async (store: WhoStore | WhatStore, wanted: string): Promise<number> => {
  await sql`checkpoint`.execute(store.owner);
  const files = await filesIn((await store.dump?.()) ?? new Blob());
  expect(files.length).toBeGreaterThan(100);
  return files.filter((file) => /(^|\/)base\//.test(file.name) && file.bytes.includes(wanted, 0, 'latin1')).length;
};

describe('what a stolen disk shows after close', () => {
  let scene: Scene;
  let serial: string;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [8], open: databases[0].open });
    const print = await printBallots(scene, 'b1');
    await scene.collector.cast(await print(payload({ q1: 3 })));
    const row = await scene.what.owner.selectFrom('ballotBox.sealedBallot').select('serial').executeTakeFirstOrThrow();
    serial = Buffer.from(row.serial).toString('latin1');
    await closeBallotBox(scene.what.as('tally'), scene.wave);
    await closeBallotOffice(scene.who.as('office'), scene.wave);
    await destroySealedBallots(scene.what.as('tally'), scene.wave);
  });
  afterAll(() => scene.dispose());

  test('is still who was invited, and the sealed ballots, when rows are only deleted', async () => {
    expect(await tableFilesWith(scene.who, 'b1-person-3')).toBeGreaterThan(0);
    expect(await tableFilesWith(scene.what, serial)).toBeGreaterThan(0);
  });

  test('is neither, once the tables are rewritten', async () => {
    await forgetDeletedRows(scene.who);
    await forgetDeletedRows(scene.what);
    expect(await tableFilesWith(scene.who, 'b1-person-3')).toBe(0);
    expect(await tableFilesWith(scene.what, serial)).toBe(0);
  });
});

for (const database of databases) {
  test(`tables can be rewritten on ${database.name} while other waves go on`, async () => {
    const [who, what] = await Promise.all([database.open('who'), database.open('what')]);
    const going = what
      .as('tally')
      .insertInto('ballotBox.collectingWave')
      .values({ waveId: 'w', isOpen: true, fingerprint: 'f' })
      .execute();
    await Promise.all([forgetDeletedRows(who), forgetDeletedRows(what), going]);
    expect(await what.as('box').selectFrom('ballotBox.collectingWave').select('waveId').execute()).toEqual([{ waveId: 'w' }]);
    await Promise.all([who.close(), what.close()]);
  });
}
