import type { Definition } from './definition.ts';
import type { LocalizedText } from './localized-text.ts';

/** Minutes as each audience needs them. */
export type MinutesPerAudience = { employee: number; leader: number };

/** What one instrument costs a person in a year in which it is used. */
export type InstrumentBurden = {
  id: string;
  title: LocalizedText;
  /** How often one person is asked in the year. */
  roundsPerYear: number;
  minutesPerRound: MinutesPerAudience;
  minutesPerYear: MinutesPerAudience;
};
export type YearlyBurden = { instruments: readonly InstrumentBurden[]; minutesPerYear: MinutesPerAudience };

const burdenOf = ({ id, title, roundsPerYear = 1, estimatedMinutes: { employee, leader } }: Definition): InstrumentBurden => ({
  id,
  title,
  roundsPerYear,
  minutesPerRound: { employee, leader },
  minutesPerYear: { employee: employee * roundsPerYear, leader: leader * roundsPerYear },
});

/**
 * What answering costs one person in a year in which every one of these instruments is used as often as it says; once where it
 * says nothing. From the minutes each definition promises, on its longest way. Unit: minutes, unrounded.
 */
export const yearlyBurden = (definitions: readonly Definition[]): YearlyBurden => {
  const instruments = definitions.map(burdenOf);
  const sum = (of: keyof MinutesPerAudience): number =>
    instruments.reduce((total, { minutesPerYear }) => total + minutesPerYear[of], 0);
  return { instruments, minutesPerYear: { employee: sum('employee'), leader: sum('leader') } };
};
