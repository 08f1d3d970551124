import { expect, test } from 'vitest';
import { instantOf, osloTimeOf } from './oslo-time.ts';

const read = (typed: string) => {
  const told = instantOf(typed);
  return told.kind === 'instant' ? told.instant : told.kind;
};

test('a wave that opens on the day the clocks change opens at the hour that was written', () => {
  expect(read('2026-10-25T08:00')).toBe('2026-10-25T07:00:00.000Z'); // winter time from 03:00
  expect(read('2026-10-25T01:00')).toBe('2026-10-24T23:00:00.000Z'); // still summer time
  expect(read('2027-03-28T08:00')).toBe('2027-03-28T06:00:00.000Z'); // summer time from 02:00
});

test('an hour that comes twice is the first of the two', () => {
  expect(read('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
});

test('an hour that is skipped does not exist', () => {
  expect(read('2027-03-28T02:30')).toBe('no-such-hour');
});

test('what is no date is told', () => {
  expect(['', '2026-02-30T08:00', '2026-13-01T08:00', 'i morgen'].map(read)).toEqual([
    'not-a-date',
    'no-such-hour',
    'not-a-date',
    'not-a-date',
  ]);
});

test('what is written is what is shown again, all year round', () => {
  for (let month = 1; month <= 12; month += 1) {
    const typed = `2026-${String(month).padStart(2, '0')}-15T12:00`;
    expect(osloTimeOf(read(typed))).toBe(typed);
  }
});
