import type { Pause } from './pause.ts';
import { retryDelayMs } from './retry-delay.ts';

/** What one attempt came to. Only `unreachable` is worth another. */
export type Attempt = { readonly kind: 'counted' | 'unreachable' } | { readonly kind: 'refused'; readonly because: string };

/**
 * Sends the same thing until it has been taken or refused, with a pause after each time in vain. There is no last attempt:
 * as long as the page is open, somebody who pressed «Lever svaret» wants it delivered.
 * `tell` hears of each attempt, so that the page can say honestly how it stands.
 */
export const sendUntilTaken = async (
  send: () => Promise<Attempt>,
  { tell, pause }: { tell: (attempt: Attempt) => void; pause: Pause },
): Promise<void> => {
  for (let failedCount = 1; ; failedCount += 1) {
    const attempt = await send();
    tell(attempt);
    if (attempt.kind !== 'unreachable') return;
    await pause.wait(retryDelayMs(failedCount));
  }
};
