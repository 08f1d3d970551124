import { publicHolidays } from './public-holidays.ts';

/** When people may be written to, as data. Hours of the day: from the first, before the second. */
export const sendingHours = {
  timeZone: 'Europe/Oslo',
  fromHour: 7,
  untilHour: 20,
  /** Saturday and Sunday, as JavaScript counts. */
  quietWeekdays: [6, 0],
  /** No public holidays, but nobody is at work: Christmas Eve and New Year's Eve. */
  quietDates: ['12-24', '12-31'],
} as const;

const clockThere = new Intl.DateTimeFormat('sv-SE', {
  timeZone: sendingHours.timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** Date and hour as the clock on the wall shows them. */
const onTheWall = (at: Date): { date: string; hour: number } => {
  const [date = '', time = ''] = clockThere.format(at).split(' ');
  return { date, hour: Number(time.slice(0, 2)) };
};

const isQuiet = (date: string): boolean => {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (sendingHours.quietWeekdays.some((quiet) => quiet === weekday)) return true;
  if (sendingHours.quietDates.some((quiet) => quiet === date.slice(5))) return true;
  return publicHolidays(Number(date.slice(0, 4))).has(date);
};

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The instant of the first allowed hour of a date: the one of the two offsets that the clock on the wall agrees with. */
const morningOf = (date: string): Date => {
  const offsets = [2, 1];
  const candidates = offsets.map(
    (hours) => new Date(Date.parse(`${date}T00:00:00Z`) + (sendingHours.fromHour - hours) * 3_600_000),
  );
  const [summer = new Date(Number.NaN), winter = summer] = candidates;
  return onTheWall(summer).hour === sendingHours.fromHour ? summer : winter;
};

/**
 * The first instant from this one on that people may be written to: the instant itself, or the next morning that is neither in a
 * weekend nor on a public holiday. Right across changes of the clock, which come at night.
 * @example nextAllowedMinute(new Date('2026-11-23T12:00:00Z')).toISOString() // '2026-11-23T12:00:00.000Z'
 * @example nextAllowedMinute(new Date('2027-03-24T20:30:00Z')).toISOString() // '2027-03-30T05:00:00.000Z'
 */
export const nextAllowedMinute = (at: Date): Date => {
  const { date, hour } = onTheWall(at);
  if (!isQuiet(date) && hour >= sendingHours.fromHour && hour < sendingHours.untilHour) return at;
  let day = hour < sendingHours.fromHour ? date : dayAfter(date);
  while (isQuiet(day)) day = dayAfter(day);
  return morningOf(day);
};
