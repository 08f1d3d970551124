/** A wait that can be cut short, by a press on «try now» or by the network coming back. */
export interface Pause {
  readonly wait: (durationMs: number) => Promise<void>;
  /** Ends the wait under way; does nothing when there is none. */
  readonly wake: () => void;
}

/** Makes a pause. The timer is passed in by tests; it gives back what stops it. */
export const createPause = (startTimer: (done: () => void, durationMs: number) => () => void = startBrowserTimer): Pause => {
  let wake = (): void => undefined;
  return {
    wait: (durationMs) =>
      new Promise((resolve) => {
        const stop = startTimer(() => {
          wake();
        }, durationMs);
        wake = () => {
          wake = () => undefined;
          stop();
          resolve();
        };
      }),
    wake: () => {
      wake();
    },
  };
};

const startBrowserTimer = (done: () => void, durationMs: number): (() => void) => {
  const timer = setTimeout(done, durationMs);
  return () => {
    clearTimeout(timer);
  };
};
