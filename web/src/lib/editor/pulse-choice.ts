import type { LocalizedText } from '@takhoyde/api/contract';

/** A statement of the bank, as it is chosen for a pulse. */
export interface PulseStatement {
  readonly id: string;
  readonly text: LocalizedText;
  readonly theme: string;
  /** Asked of everybody also where the rest rotates. */
  readonly isAnchor: boolean;
  readonly isReversed: boolean;
  readonly isAboutLeaders: boolean;
  readonly audience: 'all' | 'employees';
  /** Minutes an employee needs for it. */
  readonly minutes: number;
}

/** The fewest and the most statements one person meets in a pulse. */
export const pulseSize = { min: 8, max: 12 } as const;

/** What a choice of statements comes to for one person. */
export interface PulseCost {
  /** Statements one person meets; with blocks the shortest and the longest may differ by one. */
  readonly least: number;
  readonly most: number;
  readonly minutes: number;
  readonly verdict: 'too-few' | 'too-many' | 'right';
  /** How many to add or take away. */
  readonly off: number;
}

const sum = (statements: readonly PulseStatement[]): number => statements.reduce((total, { minutes }) => total + minutes, 0);

/**
 * What one person meets: everybody's statements and those of one block, the longest. Anchors are everybody's; the rest is dealt
 * in turn. Unit: minutes. With fewer than two statements to deal there are no blocks.
 * @param baseMinutes what is read before the first statement
 */
export const pulseCost = (chosen: readonly PulseStatement[], blockCount: number, baseMinutes: number): PulseCost => {
  const dealt = chosen.filter(({ isAnchor }) => !isAnchor);
  const count = dealt.length < 2 ? 1 : Math.min(Math.max(blockCount, 1), dealt.length);
  const common = count === 1 ? chosen : chosen.filter(({ isAnchor }) => isAnchor);
  const blocks =
    count === 1 ? [[]] : Array.from({ length: count }, (_, block) => dealt.filter((_one, at) => at % count === block));
  const sizes = blocks.map((block) => common.length + block.length);
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  const minutes = baseMinutes + sum(common) + Math.max(...blocks.map(sum));
  if (least < pulseSize.min) return { least, most, minutes, verdict: 'too-few', off: pulseSize.min - least };
  if (most > pulseSize.max) return { least, most, minutes, verdict: 'too-many', off: most - pulseSize.max };
  return { least, most, minutes, verdict: 'right', off: 0 };
};
