/** How long a share is remembered: long enough to fetch a colleague, short enough to be gone by the next meeting. */
export const shareHoldMs = 60 * 60 * 1000;

/** Shares that custodians have given, in memory and nowhere else. Each is wiped when its time is up. */
export type HeldShares = {
  hold: (waveId: string, number: number, share: Uint8Array) => void;
  /** By number of the custodian, lowest first. */
  of: (waveId: string) => readonly (readonly [number: number, share: Uint8Array])[];
  forget: (waveId: string) => void;
};

/** Makes an empty hand. A share given again is held anew, from now. */
export const holdShares = (): HeldShares => {
  const held = new Map<string, Map<number, { share: Uint8Array; timer: NodeJS.Timeout }>>();
  const drop = (waveId: string, number: number): void => {
    const found = held.get(waveId)?.get(number);
    if (found === undefined) return;
    clearTimeout(found.timer);
    found.share.fill(0);
    held.get(waveId)?.delete(number);
  };
  return {
    hold: (waveId, number, share) => {
      drop(waveId, number);
      const ofWave = held.get(waveId) ?? new Map<number, { share: Uint8Array; timer: NodeJS.Timeout }>();
      held.set(waveId, ofWave);
      const timer = setTimeout(() => drop(waveId, number), shareHoldMs).unref();
      ofWave.set(number, { share: new Uint8Array(share), timer });
    },
    of: (waveId) =>
      [...(held.get(waveId) ?? [])].sort(([one], [other]) => one - other).map(([number, { share }]) => [number, share] as const),
    forget: (waveId) => {
      for (const number of [...(held.get(waveId)?.keys() ?? [])]) drop(waveId, number);
      held.delete(waveId);
    },
  };
};
