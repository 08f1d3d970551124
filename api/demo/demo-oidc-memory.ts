import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly model: string;
  readonly payload: AdapterPayload;
  readonly expiresAtMs: number;
}

/** A demo visitor leaves a handful of entries, each short-lived; beyond this the oldest go first. */
const maxEntryCount = 5000;

/**
 * Keeps what the identity provider of the demo must remember (sign-ins under way, codes, tokens) in the memory of this
 * process and nowhere else. Every provider gets a memory of its own; a restart forgets all of it.
 */
export const memoryOnly = (nowMs: () => number = Date.now): AdapterFactory => {
  const entries = new Map<string, Kept>();
  const findWhere = (isWanted: (kept: Kept) => boolean): AdapterPayload | undefined =>
    [...entries.values()].find((kept) => kept.expiresAtMs > nowMs() && isWanted(kept))?.payload;
  const forget = (isUnwanted: (kept: Kept) => boolean): void => {
    for (const [key, kept] of entries) if (isUnwanted(kept)) entries.delete(key);
  };
  const makeRoom = (): void => {
    if (entries.size < maxEntryCount) return;
    forget(({ expiresAtMs }) => expiresAtMs <= nowMs());
    const [oldest] = entries.keys();
    if (entries.size >= maxEntryCount && oldest !== undefined) entries.delete(oldest);
  };
  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const find = (id: string): AdapterPayload | undefined => {
      const kept = entries.get(keyOf(id));
      return kept !== undefined && kept.expiresAtMs > nowMs() ? kept.payload : undefined;
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        makeRoom();
        entries.set(keyOf(id), { model, payload, expiresAtMs: expiresIn === undefined ? Infinity : nowMs() + expiresIn * 1000 });
      },
      find: async (id) => find(id),
      findByUid: async (uid) => findWhere((kept) => kept.model === model && kept.payload.uid === uid),
      findByUserCode: async (userCode) => findWhere((kept) => kept.model === model && kept.payload.userCode === userCode),
      consume: async (id) => {
        const payload = find(id);
        if (payload !== undefined) payload.consumed = Math.floor(nowMs() / 1000);
      },
      destroy: async (id) => {
        entries.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        forget(({ payload }) => payload.grantId === grantId);
      },
    };
  };
};
