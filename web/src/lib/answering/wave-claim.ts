/**
 * Claims the questions of a wave for this tab, so that two tabs never write over each other's answers. `take`: from the tab that has
 * them, which is told by `onLost`. The claim ends with the tab.
 * Edges: true where the browser knows no locks; there the two write to the same draft, and the ballot still counts once.
 */
export const claimWave = (waveId: string, mode: 'ask' | 'take', onLost: () => void): Promise<boolean> => {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    let isHeld = false;
    const options: LockOptions = mode === 'take' ? { steal: true } : { ifAvailable: true };
    const claimed = navigator.locks.request(`takhoyde-svar:${waveId}`, options, (lock) => {
      isHeld = lock !== null;
      resolve(isHeld);
      return isHeld ? new Promise<void>(() => undefined) : undefined;
    });
    claimed.catch(() => {
      if (isHeld) onLost();
      resolve(true); // no locks in this window (some private ones): go on without
    });
  });
};
