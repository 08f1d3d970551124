/** What came of trying a link. */
export type LinkOutcome = 'alive' | 'dead' | 'no-answer';

/** Tries a link; passed in, so that tests can bring a server of their own. */
export type TryLink = (url: string) => Promise<LinkOutcome>;

const patienceMs = 5000;

const statusOf = async (url: string, method: 'HEAD' | 'GET'): Promise<number> => {
  const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(patienceMs) });
  await response.body?.cancel();
  return response.status;
};

/** Some servers refuse HEAD; who asks people to sign in is alive. */
const isAlive = (status: number): boolean => status < 400 || status === 401 || status === 403;

/**
 * Tries a link for real, by HTTP: it is alive when it answers and the page is there. Nothing of the page is read or kept.
 * Edges: no answer in five seconds, or no such host: `no-answer`.
 */
export const tryLink: TryLink = async (url) => {
  try {
    return isAlive(await statusOf(url, 'HEAD')) || isAlive(await statusOf(url, 'GET')) ? 'alive' : 'dead';
  } catch {
    return 'no-answer';
  }
};
