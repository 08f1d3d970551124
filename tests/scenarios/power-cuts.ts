import type { SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';
import type { Installation } from '@takhoyde/api/installation.ts';
import type { Kysely, KyselyPlugin } from 'kysely';

/** Strikes once at every act of a closing: each statement of either database, and each use of a seal key. */
export type PowerCuts = {
  /** The same installation, on current that may be cut. */
  readonly over: (installation: Installation) => Installation;
  /** To be called before every attempt: what has been struck stays struck, and is passed the next time. */
  readonly nextAttempt: () => void;
  readonly struckAt: readonly string[];
};

const cutting = <Database>(db: Kysely<Database>, strike: (act: string) => void): Kysely<Database> => {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      strike(db.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return db.withPlugin(plugin);
};

const storeCutting = <Store extends Installation['who'] | Installation['what']>(
  store: Store,
  strike: (act: string) => void,
): Store => {
  const as = (role: never) => cutting((store as Installation['who']).as(role), strike);
  return { ...store, as, owner: cutting((store as Installation['who']).owner, strike) } as unknown as Store;
};

const keysCutting = (keys: SealKeyKeeper, strike: (act: string) => void): SealKeyKeeper => ({
  ...keys,
  unsealerOf: (waveId) => {
    strike('seal key used');
    return keys.unsealerOf(waveId);
  },
  destroy: (waveId) => {
    strike('seal key destroyed');
    return keys.destroy(waveId);
  },
});

/** Cuts the current at the first act that has not been struck before, attempt after attempt, until there is none left. */
export const powerCuts = (): PowerCuts => {
  const struckAt: string[] = [];
  let seen = new Map<string, number>();
  const strike = (act: string): void => {
    const times = (seen.get(act) ?? 0) + 1;
    seen.set(act, times);
    const point = `${act} (${String(times)})`;
    if (struckAt.includes(point)) return;
    struckAt.push(point);
    throw new Error(`power cut before: ${point}`);
  };
  return {
    struckAt,
    nextAttempt: () => {
      seen = new Map();
    },
    over: (installation) => {
      const who = storeCutting(installation.who, strike);
      const what = storeCutting(installation.what, strike);
      return { ...installation, who, what, office: who.as('office'), sealKeys: keysCutting(installation.sealKeys, strike) };
    },
  };
};
