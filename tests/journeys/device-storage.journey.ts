import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { type memoryStorage } from '@takhoyde/web/ballot';

const ballotFolder = path.resolve(import.meta.dirname, '../../web/src/lib/ballot');
type Storage = ReturnType<typeof memoryStorage>;
declare global {
  /** The two places where a ballot waits: in the browser's database, and in the memory of the page. */
  var storages: Record<'deviceStorage' | 'memoryStorage', () => Storage>;
}

/** An empty page with the storages in it, from their very sources; nothing else of the product runs. */
const comeToStorages = async (page: Page): Promise<void> => {
  await page.route('http://localhost/**', (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const source = readFileSync(path.join(ballotFolder, name), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto('http://localhost/');
  await page.addScriptTag({
    type: 'module',
    content: `
      import { deviceStorage } from '/device-storage.ts';
      import { memoryStorage } from '/ballot-storage.ts';
      globalThis.storages = { deviceStorage, memoryStorage };`,
  });
  await page.waitForFunction(() => 'storages' in globalThis);
};

for (const kind of ['deviceStorage', 'memoryStorage'] as const) {
  test(`${kind}: of two that go on with a ballot the first decides, and a cleared wave leaves the others alone`, async ({
    page,
  }) => {
    await comeToStorages(page);
    const seen = await page.evaluate(async (name) => {
      const storage = storages[name]();
      const signed = (wave: string, message: string) =>
        ({ stage: 'signed', wave, bucket: 'b', sealKey: 'k', message, signature: 's' }) as const;
      const blinded = {
        stage: 'blinded',
        wave: 'W1',
        bucket: 'b',
        spki: 'p',
        sealKey: 'k',
        message: 'm',
        inverse: 'i',
        blinded: 'x',
      };
      await storage.advance(undefined, { ...blinded, stage: 'blinded' });
      const [one, other] = await Promise.all([
        storage.advance('blinded', signed('W1', 'one')),
        storage.advance('blinded', signed('W1', 'other')),
      ]);
      await storage.advance(undefined, signed('W2', 'second wave'));
      await storage.writeDraft('W1', { answers: { A: 1 }, expiresAtMs: 10 });
      await storage.writeDraft('W2', { answers: { A: 2 }, expiresAtMs: 20 });
      await storage.dropOldDrafts(10);
      const drafts = [await storage.readDraft('W1'), await storage.readDraft('W2')];
      await storage.clear('W1');
      return {
        one,
        other,
        drafts,
        first: await storage.read('W1'),
        second: await storage.read('W2'),
        none: await storage.read('W3'),
      };
    }, kind);
    expect(seen.other).toEqual(seen.one);
    expect(seen.one).toMatchObject({ stage: 'signed', message: 'one' });
    expect(seen.drafts).toEqual([undefined, { answers: { A: 2 }, expiresAtMs: 20 }]);
    expect(seen.first).toBeUndefined();
    expect(seen.second).toMatchObject({ message: 'second wave' });
    expect(seen.none).toBeUndefined();
  });
}

test('what somebody else put in the database of the device is no ballot and no draft', async ({ page }) => {
  await comeToStorages(page);
  const read = await page.evaluate(async () => {
    const storage = storages.deviceStorage();
    await storage.read('W1');
    const opening = indexedDB.open('takhoyde-svar');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const writing = opening.result.transaction(['ballots', 'drafts'], 'readwrite');
    writing.objectStore('ballots').put({ stage: 'signed' }, 'W1');
    writing.objectStore('drafts').put('all fives', 'W1');
    await new Promise((resolve) => (writing.oncomplete = resolve));
    return [await storage.read('W1'), await storage.readDraft('W1')];
  });
  expect(read).toEqual([undefined, undefined]);
});

test('where the browser keeps nothing, opening the storage says so', async ({ page }) => {
  await comeToStorages(page);
  const outcome = await page.evaluate(async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    return storages
      .deviceStorage()
      .read('W1')
      .then(
        () => 'read',
        (error: unknown) => (error instanceof Error ? error.name : 'no error'),
      );
  });
  expect(outcome).toBe('SecurityError');
});
