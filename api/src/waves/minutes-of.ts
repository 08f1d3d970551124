import type { Definition } from '@takhoyde/survey-definitions';

/** How long answering takes at most, in whole minutes from 1: what people are told before they begin. */
export const minutesOf = ({ estimatedMinutes }: Pick<Definition, 'estimatedMinutes'>): number =>
  Math.max(1, Math.ceil(Math.max(estimatedMinutes.employee, estimatedMinutes.leader)));
