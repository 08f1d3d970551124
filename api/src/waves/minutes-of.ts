import { minutesToPromise, type Definition } from '@takhoyde/survey-definitions';

/** How long answering takes at most, in whole minutes: what people are told before they begin. */
export const minutesOf = ({ estimatedMinutes }: Pick<Definition, 'estimatedMinutes'>): number =>
  minutesToPromise(estimatedMinutes);
