/** Tells the time. Passed in everywhere, so that tests and the demo can live at a time of their own. */
export type Clock = () => Date;

/** A clock that stands at `start` when made and runs from there. */
export const clockStartingAt = (start: Date, real: Clock): Clock => {
  const offsetMs = start.getTime() - real().getTime();
  return () => new Date(real().getTime() + offsetMs);
};

/** The calendar date of an instant in the installation's time zone, as YYYY-MM-DD. */
export const dateOn = (instant: Date, timeZone = 'Europe/Oslo'): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

/**
 * The hour of the day of an instant in the installation's time zone, 0–23.
 * @example hourOn(new Date('2026-07-01T03:30:00Z')) // 5
 * @example hourOn(new Date('2026-12-01T23:30:00Z')) // 0
 */
export const hourOn = (instant: Date, timeZone = 'Europe/Oslo'): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));
