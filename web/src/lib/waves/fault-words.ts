import type { Reader } from '#lib/reader/reader.ts';

/** Why a task at a wave was refused, in words; the rest have one sentence in common. */
export const faultWords = (code: string, { m }: Reader): string => {
  const known: Readonly<Record<string, string | undefined>> = m.waves.faults;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? m.waves.faults.other;
};
