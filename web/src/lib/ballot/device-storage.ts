import type { BallotStorage, Draft, HeldBallot } from './ballot-storage.ts';
import { answerTo, endOf, openIndexedDatabase } from './indexed-database.ts';
import { isRecord } from './json-shape.ts';

const databaseName = 'takhoyde-svar';
type StoreName = 'ballots' | 'drafts';
type Database = Promise<IDBDatabase>;

// What comes from a device is looked at before it is believed. Only its shape: the box and the definition judge the rest.
const isBallot = (value: unknown): value is HeldBallot =>
  isRecord(value) &&
  typeof value.wave === 'string' &&
  typeof value.bucket === 'string' &&
  (value.stage === 'blinded' || value.stage === 'signed' || value.stage === 'sealed');
const isDraft = (value: unknown): value is Draft =>
  isRecord(value) && isRecord(value.answers) && typeof value.expiresAtMs === 'number';

const read = async (database: Database, store: StoreName, wave: string): Promise<unknown> =>
  answerTo<unknown>((await database).transaction(store).objectStore(store).get(wave));

/** `strict`: written to the disk itself before anybody is told, so that an empty battery costs nothing. */
const beginToWrite = async (database: Database, ...stores: StoreName[]): Promise<IDBTransaction> =>
  (await database).transaction(stores, 'readwrite', { durability: 'strict' });

const advance = async (database: Database, from: HeldBallot['stage'] | undefined, next: HeldBallot): Promise<HeldBallot> => {
  const transaction = await beginToWrite(database, 'ballots');
  const store = transaction.objectStore('ballots');
  const held = await answerTo<unknown>(store.get(next.wave));
  const standing = isBallot(held) && held.stage !== from ? held : undefined;
  if (standing === undefined) store.put(next, next.wave);
  await endOf(transaction);
  return standing ?? next;
};

const writeDraft = async (database: Database, wave: string, draft: Draft): Promise<void> => {
  const transaction = await beginToWrite(database, 'drafts');
  transaction.objectStore('drafts').put(draft, wave);
  await endOf(transaction);
};

const dropOldDrafts = async (database: Database, nowMs: number): Promise<void> => {
  const transaction = await beginToWrite(database, 'drafts');
  const walk = transaction.objectStore('drafts').openCursor();
  walk.onsuccess = () => {
    const at = walk.result;
    if (at === null) return;
    if (!isDraft(at.value) || at.value.expiresAtMs <= nowMs) at.delete();
    at.continue();
  };
  await endOf(transaction);
};

const clear = async (database: Database, wave: string): Promise<void> => {
  const transaction = await beginToWrite(database, 'ballots', 'drafts');
  for (const name of transaction.objectStoreNames) transaction.objectStore(name).delete(wave);
  await endOf(transaction);
};

/** Keeps the ballot in this browser (IndexedDB) until it is counted. Not for shared devices: there, use `memoryStorage`. */
export const deviceStorage = (): BallotStorage => {
  const database = openIndexedDatabase(databaseName, ['ballots', 'drafts'] satisfies StoreName[]);
  return {
    read: async (wave) => {
      const held = await read(database, 'ballots', wave);
      return isBallot(held) ? held : undefined;
    },
    advance: (from, next) => advance(database, from, next),
    readDraft: async (wave) => {
      const draft = await read(database, 'drafts', wave);
      return isDraft(draft) ? draft : undefined;
    },
    writeDraft: (wave, draft) => writeDraft(database, wave, draft),
    dropOldDrafts: (nowMs) => dropOldDrafts(database, nowMs),
    clear: (wave) => clear(database, wave),
  };
};
