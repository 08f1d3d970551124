import type { YearlyBurden } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';
import { wholeMinutes } from './fact-lines.ts';

export interface BurdenRow {
  readonly id: string;
  readonly title: string;
  readonly rounds: string;
  readonly employee: string;
  readonly leader: string;
}
export interface BurdenTableRows {
  readonly rows: readonly BurdenRow[];
  readonly employee: string;
  readonly leader: string;
  /** The sum as a sentence. */
  readonly sentence: string;
}

/**
 * The yearly burden as rows and one sentence. Minutes have one decimal in the table, so that whoever adds them up finds the sum; the
 * sentence rounds up, since a promise of time is never too small.
 */
export const burdenRows = (burden: YearlyBurden, { m, formats, text }: Reader): BurdenTableRows => {
  const words = m.instrument.burden;
  const whole = (minutes: number): string => formats.count(wholeMinutes(minutes));
  return {
    rows: burden.instruments.map(({ id, title, roundsPerYear, minutesPerYear }) => ({
      id,
      title: text(title),
      rounds: words.roundsOf(formats.rounds(roundsPerYear)),
      employee: formats.mean(minutesPerYear.employee),
      leader: formats.mean(minutesPerYear.leader),
    })),
    employee: formats.mean(burden.minutesPerYear.employee),
    leader: formats.mean(burden.minutesPerYear.leader),
    sentence: words.lead(whole(burden.minutesPerYear.employee), whole(burden.minutesPerYear.leader)),
  };
};
