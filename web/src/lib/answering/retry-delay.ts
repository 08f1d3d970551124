const delaysMs = [2_000, 5_000, 15_000, 30_000] as const;
const longestDelayMs = 60_000;

/**
 * How long to wait before an answer is sent again, after so many times in vain. Milliseconds. Short at first, since most
 * failures are a lift or a stairwell; never longer than a minute.
 * @example retryDelayMs(1) // 2000
 */
export const retryDelayMs = (failedCount: number): number => delaysMs[failedCount - 1] ?? longestDelayMs;
