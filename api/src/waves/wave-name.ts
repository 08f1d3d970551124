import type { WavePlan } from './wave-plan.ts';

/** Pages of their own below /malinger: no wave may be called so. */
const reserved = new Set(['ny', 'kalender']);

export const isReservedName = (id: string): boolean => reserved.has(id.toLowerCase());

/**
 * A name for a wave that nobody has given one: its instrument and the month it opens, and a number where that is taken.
 * @example nameOfWave({ instrumentId: 'omstillingspuls', opensAt: new Date('2026-11-01T08:00:00Z') }, new Set()) // 'omstillingspuls-2026-11'
 */
export const nameOfWave = (
  { instrumentId, opensAt }: Pick<WavePlan, 'instrumentId' | 'opensAt'>,
  taken: ReadonlySet<string>,
): string => {
  const plain = instrumentId
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9-]+/gu, '')
    .slice(0, 40);
  const name = `${plain === '' ? 'runde' : plain}-${opensAt.toISOString().slice(0, 7)}`;
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${String(number)}`;
    if (!taken.has(tried)) return tried;
  }
};
