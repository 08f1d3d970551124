import type { BallotStorage, Draft, HeldBallot } from './ballot-storage.ts';
import { answerTo, endOf, openIndexedDatabase } from './indexed-database.ts';
import { isRecord } from './json-shape.ts';
import { forgetKeys, readKey, readOrMakeKey } from './kept-key.ts';
import { openRow, sealRow } from './seal-row.ts';

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

/** Ballot and draft of a wave have a key each: a draft whose time is over is unreadable while its ballot still waits. */
const keyNameOf = (store: StoreName, wave: string): string => `${store}/${wave}`;

/** One at a time in all tabs, since a key, what is sealed with it and what lies there before are looked at one after the other. */
const alone = async <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('takhoyde-nokler', work);

const readRow = async (database: Database, store: StoreName, wave: string): Promise<unknown> => {
  const row = await answerTo<unknown>((await database).transaction(store).objectStore(store).get(wave));
  return openRow(await readKey(keyNameOf(store, wave)), row);
};

const readBallot = async (database: Database, wave: string): Promise<HeldBallot | undefined> => {
  const held = await readRow(database, 'ballots', wave);
  return isBallot(held) ? held : undefined;
};

const readDraft = async (database: Database, wave: string): Promise<Draft | undefined> => {
  const draft = await readRow(database, 'drafts', wave);
  return isDraft(draft) ? draft : undefined;
};

/** `strict`: written to the disk itself before anybody is told. */
const beginToWrite = async (database: Database, ...stores: StoreName[]): Promise<IDBTransaction> =>
  (await database).transaction(stores, 'readwrite', { durability: 'strict' });

const writeRow = async (database: Database, store: StoreName, wave: string, value: Draft | HeldBallot): Promise<void> => {
  const row = await sealRow(await readOrMakeKey(keyNameOf(store, wave)), value);
  const transaction = await beginToWrite(database, store);
  transaction.objectStore(store).put(row, wave);
  await endOf(transaction);
};

/** The keys first: if the page ends in between, rows are left that nobody can read and that count as none. */
const removeRows = async (database: Database, wave: string, ...stores: StoreName[]): Promise<void> => {
  try {
    await forgetKeys(...stores.map((store) => keyNameOf(store, wave)));
  } finally {
    const transaction = await beginToWrite(database, ...stores);
    for (const store of stores) transaction.objectStore(store).delete(wave);
    await endOf(transaction);
  }
};

const advance = async (database: Database, from: HeldBallot['stage'] | undefined, next: HeldBallot): Promise<HeldBallot> => {
  const held = await readBallot(database, next.wave);
  if (held !== undefined && held.stage !== from) return held;
  await writeRow(database, 'ballots', next.wave, next);
  return next;
};

/** A draft without answers is none, so that answers which were deleted are gone with their key. */
const writeDraft = (database: Database, wave: string, draft: Draft): Promise<void> =>
  Object.keys(draft.answers).length === 0 ? removeRows(database, wave, 'drafts') : writeRow(database, 'drafts', wave, draft);

const dropOldDrafts = async (database: Database, nowMs: number): Promise<void> => {
  const waves = await answerTo((await database).transaction('drafts').objectStore('drafts').getAllKeys());
  for (const wave of waves.map(String)) {
    const draft = await readDraft(database, wave);
    if (draft === undefined || draft.expiresAtMs <= nowMs) await removeRows(database, wave, 'drafts');
  }
};

/**
 * Keeps the ballot in this browser until it is counted: sealed rows in IndexedDB, their keys in Cache Storage. Deleting the keys makes
 * what the browser still has in its files unreadable. Not for shared devices: there, use `memoryStorage`.
 * Edges: rejects where the browser lacks either of them, or Web Locks.
 */
export const deviceStorage = (): BallotStorage => {
  const database = openIndexedDatabase(databaseName, ['ballots', 'drafts'] satisfies StoreName[]);
  return {
    read: (wave) => readBallot(database, wave),
    advance: (from, next) => alone(() => advance(database, from, next)),
    readDraft: (wave) => readDraft(database, wave),
    writeDraft: (wave, draft) => alone(() => writeDraft(database, wave, draft)),
    dropOldDrafts: (nowMs) => alone(() => dropOldDrafts(database, nowMs)),
    clear: (wave) => alone(() => removeRows(database, wave, 'ballots', 'drafts')),
  };
};
