import type { Page } from '@playwright/test';

/**
 * Everything that somebody who sits down at this browser could find of the page before: databases, storages, caches, the state of
 * the history, what stands in the fields, and the page itself, all as one text.
 */
export const whatBrowserHolds = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not answered'));
      });
    const inDatabases: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        inDatabases.push(await asked(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    const cached = await Promise.all((await caches.keys()).map(async (name) => [name, await (await caches.open(name)).keys()]));
    const inFields = [...document.querySelectorAll('input')].map((field) => [
      field.name,
      field.value,
      field.checked && 'checked',
    ]);
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope);
    const held = [
      inDatabases,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      cached,
      workers,
      history.state as unknown,
      inFields,
    ];
    return JSON.stringify([...held, location.href, document.cookie, document.body.innerText]);
  });
