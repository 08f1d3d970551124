import type { YearlyBurden } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

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

/** Times a year: whole where it is whole, else with one decimal (0,5: every other year). */
const roundsInWords = (rounds: number, { formats }: Reader): string =>
  Number.isInteger(rounds) ? formats.count(rounds) : formats.mean(rounds);

/** The yearly burden as rows and one sentence. Minutes are whole; the sum is reckoned before it is rounded, so it may differ by one. */
export const burdenRows = (burden: YearlyBurden, reader: Reader): BurdenTableRows => {
  const words = reader.m.instrument.burden;
  const whole = (minutes: number): string => reader.formats.count(Math.round(minutes));
  const minutes = (value: number): string => words.minutesOf(whole(value));
  return {
    rows: burden.instruments.map(({ id, title, roundsPerYear, minutesPerYear }) => ({
      id,
      title: reader.text(title),
      rounds: roundsInWords(roundsPerYear, reader),
      employee: minutes(minutesPerYear.employee),
      leader: minutes(minutesPerYear.leader),
    })),
    employee: minutes(burden.minutesPerYear.employee),
    leader: minutes(burden.minutesPerYear.leader),
    sentence: words.lead(whole(burden.minutesPerYear.employee), whole(burden.minutesPerYear.leader)),
  };
};
