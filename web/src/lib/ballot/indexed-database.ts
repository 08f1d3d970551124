/** What a request comes to. While a transaction is open, wait for nothing else: it ends when nothing of it is left to do. */
export const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('answerTo requires a database that answers'));
  });

/** Settles when all of a transaction has been written, or rejects when none of it has (no room, a database that was taken away). */
export const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('endOf requires a transaction that is not called off'));
  });

/**
 * Opens a database of this browser, with these stores and no other version. A library for it weighs more than all that we ask of it.
 * Edges: rejects where the browser keeps nothing (private windows, strict settings).
 */
export const openIndexedDatabase = async (name: string, stores: readonly string[]): Promise<IDBDatabase> => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store);
  };
  return answerTo(opening);
};
