/** Milliseconds of several runs of one thing. */
export interface Timing {
  readonly runCount: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Runs something several times after a warm-up and says how long it took. */
export const timeOf = async (runCount: number, run: () => unknown): Promise<Timing> => {
  await run();
  const times: number[] = [];
  for (let place = 0; place < runCount; place += 1) {
    const startedMs = performance.now();
    await run();
    times.push(performance.now() - startedMs);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): number =>
    rounded(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN);
  return { runCount, medianMs: at(0.5), p95Ms: at(0.95) };
};

/** How long one thing took that is done once. */
export const timeOnce = async <T>(run: () => Promise<T> | T): Promise<{ ms: number; outcome: T }> => {
  const startedMs = performance.now();
  const outcome = await run();
  return { ms: rounded(performance.now() - startedMs), outcome };
};
