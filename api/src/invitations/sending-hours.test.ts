import { describe, expect, test } from 'vitest';
import { publicHolidays } from './public-holidays.ts';
import { nextAllowedMinute } from './sending-hours.ts';

const next = (at: string): string => nextAllowedMinute(new Date(at)).toISOString();

describe('public holidays', () => {
  test.each([
    [2026, '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26'],
    [2027, '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26'], // Whit Monday is 17 May
    [2028, '01-01 04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05 12-25 12-26'],
    [2029, '01-01 03-29 03-30 04-01 04-02 05-01 05-10 05-17 05-20 05-21 12-25 12-26'],
    [2030, '01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26'],
  ])('of %s are those of the calendar', (year, days) => {
    expect([...publicHolidays(year)].sort().map((date) => date.slice(5))).toEqual(days.split(' '));
  });
});

describe('the next minute that people may be written to', () => {
  test('is now, in the daytime of a weekday', () => {
    expect(next('2026-11-23T06:00:00Z')).toBe('2026-11-23T06:00:00.000Z'); // seven in the morning
    expect(next('2026-11-23T18:59:00Z')).toBe('2026-11-23T18:59:00.000Z');
  });

  test('is in the morning, when it is night', () => {
    expect(next('2026-11-23T05:59:00Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(next('2026-11-23T19:00:00Z')).toBe('2026-11-24T06:00:00.000Z'); // eight in the evening
    expect(next('2026-11-23T23:30:00Z')).toBe('2026-11-24T06:00:00.000Z'); // it is tomorrow already
  });

  test('is after the weekend, after Easter, after Christmas, and never on 17 May', () => {
    expect(next('2026-11-20T19:30:00Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(next('2027-03-24T20:00:00Z')).toBe('2027-03-30T05:00:00.000Z');
    expect(next('2026-12-23T19:00:00Z')).toBe('2026-12-28T06:00:00.000Z');
    expect(next('2027-05-16T10:00:00Z')).toBe('2027-05-18T05:00:00.000Z');
  });

  test('is seven by the clock on the wall, in the week the clock is changed too', () => {
    expect(next('2026-03-27T19:00:00Z')).toBe('2026-03-30T05:00:00.000Z'); // Friday in winter time, Monday in summer time
    expect(next('2026-10-23T18:30:00Z')).toBe('2026-10-26T06:00:00.000Z');
    expect(next('2026-10-25T00:30:00Z')).toBe('2026-10-26T06:00:00.000Z'); // in the hour that comes twice
  });

  test('never goes back in time, whatever the minute of the year', () => {
    let before = 0;
    for (let at = Date.parse('2026-12-20T00:00:00Z'); at < Date.parse('2027-05-20T00:00:00Z'); at += 47 * 60_000) {
      const found = nextAllowedMinute(new Date(at)).getTime();
      expect(found).toBeGreaterThanOrEqual(Math.max(at, before));
      expect(nextAllowedMinute(new Date(found)).getTime()).toBe(found);
      before = found;
    }
  });
});
