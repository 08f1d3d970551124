import { dateOn } from '../clock.ts';
import type { PlanLineContent, PlanWriter } from '../contract/index.ts';
import { unacceptable, type Fault } from '../http/errors.ts';
import type { PlanPlace } from './plan-of-unit.ts';
import { isInLibrary } from './tiltak-library.ts';

/** How long after a release something may be due: longer, and another survey has come in between. */
const longestYears = 5;

const yearsLater = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** Refuses a line that says what does not hold here, with the field of each fault. */
export const requireLine = (line: PlanLineContent, writtenBy: PlanWriter, { wave, rights }: PlanPlace): void => {
  const { theme, tiltak, dueOn, isShared } = line;
  const releasedOn = dateOn(wave.head.releasedAt);
  const hasTheme = wave.head.header.definition.dimensions.some(({ id }) => id === theme);
  const mayKeepToSelf = writtenBy === 'leader' && rights.isLeaderHere;
  const faults: (Fault | false)[] = [
    theme !== null && !hasTheme && { where: 'line.theme', what: 'the release has no such theme' },
    tiltak.from === 'library' && !isInLibrary(tiltak.id) && { where: 'line.tiltak', what: 'the library has no such tiltak' },
    (dueOn < releasedOn || dueOn > yearsLater(releasedOn, longestYears)) && {
      where: 'line.dueOn',
      what: `the date must lie within ${longestYears} years after the release (${releasedOn})`,
    },
    !isShared &&
      !mayKeepToSelf && { where: 'line.isShared', what: 'only the leader of the unit itself keeps a line to themselves' },
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw unacceptable('the line says what does not hold here', found);
};
