import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, type WhatStore } from '@takhoyde/api/db/index.ts';
import { storageTrouble } from '@takhoyde/api/db/storage-trouble.ts';
import { expect, test } from 'vitest';
import { canMountDisks, emptyDisk, fillDisk, mountSmallDisk, unmountSmallDisk } from '../postgres/small-disk.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());

/** As many bytes as a sealed ballot, which cannot be made smaller. */
const sealed = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat(Array.from({ length: 256 }, (_, place) => bytesOf(`${text} ${String(place)}`))));

const put = async (store: WhatStore, name: string): Promise<'kept' | 'no-room' | 'no-connection'> => {
  try {
    await store
      .as('tally')
      .insertInto('ballotBox.sealedBallot')
      .values({ waveId: 'w', serial: bytesOf(name), bucketId: 'b', encapsulatedKey: bytesOf(name), ciphertext: sealed(name) })
      .execute();
    return 'kept';
  } catch (error) {
    const trouble = storageTrouble(error);
    if (trouble === undefined) throw error;
    return trouble;
  }
};

const putAll = async (store: WhatStore, letter: string, count: number): Promise<string[]> => {
  const outcomes: string[] = [];
  for (let place = 0; place < count; place += 1) outcomes.push(await put(store, `${letter}${String(place)}`));
  return outcomes;
};

test.runIf(canMountDisks())(
  'the embedded database on a full disk says so, keeps what it has acknowledged, and goes on by itself when there is room',
  { timeout: 120_000 },
  async () => {
    const disk = mkdtempSync(path.join(tmpdir(), 'takhoyde-full-'));
    mountSmallDisk(disk);
    try {
      const store = await openStore({ side: 'what', directory: path.join(disk, 'what') });
      const before = await putAll(store, 'before', 10);
      fillDisk(disk);
      const full = await putAll(store, 'full', 20);
      emptyDisk(disk);
      const after = await putAll(store, 'after', 10);
      await store.close();
      expect(full).toContain('no-room');
      expect(new Set([...before, ...after])).toEqual(new Set(['kept']));
      const acknowledgedCount = [...before, ...full, ...after].filter((outcome) => outcome === 'kept').length;
      const again = await openStore({ side: 'what', directory: path.join(disk, 'what') });
      const rows = await again.as('tally').selectFrom('ballotBox.sealedBallot').select('serial').execute();
      expect(rows).toHaveLength(acknowledgedCount);
      await again.close();
    } finally {
      unmountSmallDisk(disk);
      rmSync(disk, { recursive: true, force: true });
    }
  },
);
