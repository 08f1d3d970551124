import { type Definition, yearlyBurden } from '@takhoyde/survey-definitions';
import type { YearlyBurden } from '../contract/index.ts';

/** What answering costs one person in a year when these instruments are used as often as they say. Unit: minutes. */
export const burdenOfYear = (definitions: readonly Definition[]): YearlyBurden => {
  const { instruments, minutesPerYear } = yearlyBurden(definitions);
  return { instruments: [...instruments], minutesPerYear };
};
