const windowMs = 60_000;
const allowedCount = 5;

/** Counts wrong answer codes per address, in memory only and for at most a minute. */
export type WrongCodeLimit = {
  /** Notes one wrong code; says whether this address has now had more than its five in a minute. */
  noteWrong: (address: string, nowMs: number) => 'allowed' | 'too-many';
};

/**
 * Slows down guessing of answer codes. A right code is never stopped, so a busy shared address locks nobody out.
 * Counts start over each whole minute; nothing is written down.
 */
export const createWrongCodeLimit = (): WrongCodeLimit => {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    noteWrong: (address, nowMs) => {
      const now = Math.floor(nowMs / windowMs);
      if (now !== minute) counts = new Map<string, number>();
      minute = now;
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count > allowedCount ? 'too-many' : 'allowed';
    },
  };
};
