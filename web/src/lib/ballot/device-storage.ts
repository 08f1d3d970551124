import { type DBSchema, openDB } from 'idb';
import type { BallotStorage, Draft, HeldBallot } from './ballot-storage.ts';

interface Schema extends DBSchema {
  ballots: { key: string; value: HeldBallot };
  drafts: { key: string; value: Draft };
}

const databaseName = 'takhoyde-svar';

/** Keeps the ballot in this browser (IndexedDB) until it is counted. Not for shared devices: there, use `memoryStorage`. */
export const deviceStorage = (): BallotStorage => {
  const opening = openDB<Schema>(databaseName, 1, {
    upgrade: (database) => {
      database.createObjectStore('ballots');
      database.createObjectStore('drafts');
    },
  });
  return {
    read: async (wave) => (await opening).get('ballots', wave),
    advance: async (from, next) => {
      const transaction = (await opening).transaction('ballots', 'readwrite', { durability: 'strict' });
      const current = await transaction.store.get(next.wave);
      const isFirst = current === undefined || current.stage === from;
      if (isFirst) await transaction.store.put(next, next.wave);
      await transaction.done;
      return isFirst ? next : current;
    },
    readDraft: async (wave) => (await opening).get('drafts', wave),
    writeDraft: async (wave, draft) => void (await (await opening).put('drafts', draft, wave)),
    dropOldDrafts: async (nowMs) => {
      const { store, done } = (await opening).transaction('drafts', 'readwrite');
      for (let at = await store.openCursor(); at !== null; at = await at.continue())
        if (at.value.expiresAtMs <= nowMs) await at.delete();
      await done;
    },
    clear: async (wave) => {
      const transaction = (await opening).transaction(['ballots', 'drafts'], 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.objectStore('ballots').delete(wave), transaction.objectStore('drafts').delete(wave)]);
      await transaction.done;
    },
  };
};
