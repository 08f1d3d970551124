import { easter } from 'date-easter';

/** Days that are the same every year: New Year, 1 May, 17 May, Christmas. Month and day. */
const fixedDays = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/** Maundy Thursday, Good Friday, Easter, Ascension, Whitsun: days from Easter Sunday. */
const daysFromEaster = [-3, -2, 0, 1, 39, 49, 50];

/**
 * The public holidays of Norway in a year, as dates there. Why: nobody is reminded of a survey on one. Easter is the library's
 * (date-easter), which days are off is the law's (lov om helligdager, lov om 1. og 17. mai). Edges: two may fall on one date.
 * Source: the same days as date-holidays gives for NO, 2026 to 2100.
 * @example publicHolidays(2027).has('2027-03-29') // true
 * @example publicHolidays(2027).has('2027-03-30') // false
 */
export const publicHolidays = (year: number): ReadonlySet<string> => {
  const { month, day } = easter(year);
  const moving = daysFromEaster.map((days) => new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10));
  return new Set([...fixedDays.map((monthAndDay) => `${String(year)}-${monthAndDay}`), ...moving]);
};
