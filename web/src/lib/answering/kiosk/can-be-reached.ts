/**
 * Whether the box answers at all. Asked before a code is spent at a shared tablet: no network to the box, no ballot fetched.
 * Nothing is sent along; that there is an answer is enough, whatever it says (a bad gateway is none).
 */
export const canBeReached = async (origin: string): Promise<boolean> => {
  const asked: RequestInit = {
    method: 'HEAD',
    mode: 'cors',
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(10_000),
  };
  try {
    return (await fetch(`${origin}/stemme`, asked)).status < 500;
  } catch {
    return false;
  }
};
