import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyFolder, keyMemory, type SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { custodyOf, dealerOf, giveShares } from './custodians.ts';
import { promisesOfKeeper } from './keeper-promises.ts';
import { keyService, startSecretService, type SecretService } from './secret-service.ts';
import { plain, sealAnswer } from './sealed-answer.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'takhoyde-keepers-'));
const folderOf = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const alone = (keys: SealKeyKeeper) => ({
  keys: () => keys,
  make: (waveId: string) => keys.make(waveId),
  makeReady: () => Promise.resolve(),
});

const dealt = (keys: SealKeyKeeper) => ({
  keys: () => keys,
  make: async (waveId: string) => dealerOf(keys).deal(waveId, await custodyOf(waveId, 2, 3)),
  makeReady: (waveId: string) => giveShares(keys, waveId, [1, 3]),
});

describe('a key in a folder', () => promisesOfKeeper(alone(keyFolder(folderOf('single')))));
describe('a key in memory', () => promisesOfKeeper(alone(keyMemory())));
describe('a key split between three, its envelopes in a folder', () => promisesOfKeeper(dealt(keyFolder(folderOf('split')))));
describe('a key split between three, in memory', () => promisesOfKeeper(dealt(keyMemory())));

describe('a key at a key service of the employer, over HTTP', () => {
  let service: SecretService;
  beforeAll(async () => {
    service = await startSecretService();
  });
  afterAll(() => service.close());
  const keys: SealKeyKeeper = {
    make: (waveId) => keyService(service).make(waveId),
    readinessOf: (waveId) => keyService(service).readinessOf(waveId),
    unsealerOf: (waveId) => keyService(service).unsealerOf(waveId),
    destroy: (waveId) => keyService(service).destroy(waveId),
  };
  promisesOfKeeper(alone(keys));

  test('is not given to who lacks the token', async () => {
    await expect(keyService({ ...service, token: 'guessed' }).unsealerOf('w1')).rejects.toThrow('401');
  });
});

describe('a folder of keys', () => {
  const place = folderOf('crash');
  const filesOf = (waveId: string): string[] => readdirSync(place).filter((name) => name.startsWith(`${waveId}.`));

  test('opens after a stop what was sealed before it', async () => {
    const publicKey = await keyFolder(place).make('w1');
    const unseal = await keyFolder(place).unsealerOf('w1');
    expect(await unseal?.(await sealAnswer('w1', publicKey))).toEqual(plain);
  });

  test('destroys also the draft of a key that a crash left half-way, and leaves an empty mark', async () => {
    await keyFolder(place).make('w2');
    const [file = ''] = filesOf('w2');
    writeFileSync(path.join(place, `${file}.0123456789ab.new`), readFileSync(path.join(place, file)));
    await keyFolder(place).destroy('w2');
    expect(filesOf('w2')).toEqual(['w2.destroyed']);
    expect(readFileSync(path.join(place, 'w2.destroyed'), 'utf8')).toBe('');
  });

  test('that is lost says that the key is missing, not that it was destroyed', async () => {
    await keyFolder(folderOf('lost')).make('w1');
    rmSync(folderOf('lost'), { recursive: true });
    expect(await keyFolder(folderOf('lost')).readinessOf('w1')).toEqual({ kind: 'missing' });
  });

  test('holds of a split key only what opens nothing: not the key, and no share', async () => {
    const keys = keyFolder(place);
    const publicKey = await dealerOf(keys).deal('w3', await custodyOf('w3', 2, 3));
    expect(filesOf('w3')).toEqual(['w3.split-key']);
    const file = JSON.parse(readFileSync(path.join(place, 'w3.split-key'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(file)).toEqual(['v', 'publicKey', 'threshold', 'envelopes']);
    expect(await (await keys.unsealerOf('w3'))?.(await sealAnswer('w3', publicKey))).toBeUndefined();
  });
});
