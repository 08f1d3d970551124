import type { Definition } from '@takhoyde/survey-definitions';
import type { YearlyBurden } from '../contract/index.ts';

/** What answering costs one person in a year when these instruments are used as often as they say. Unit: minutes. */
export const burdenOfYear = (definitions: readonly Definition[]): YearlyBurden => {
  const instruments = definitions.map(({ id, title, estimatedMinutes: { employee, leader } }) => ({
    id,
    title,
    roundsPerYear: 1,
    minutesPerRound: { employee, leader },
    minutesPerYear: { employee, leader },
  }));
  const sum = (of: 'employee' | 'leader'): number =>
    instruments.reduce((total, { minutesPerYear }) => total + minutesPerYear[of], 0);
  return { instruments, minutesPerYear: { employee: sum('employee'), leader: sum('leader') } };
};
