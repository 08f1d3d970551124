import { z } from 'zod';
import { calendarDate, instant, localizedText, nothing, organisationVersionId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { waveSummary } from './waves.ts';

/** How much may be asked of one person, as data. */
export const burdenLimits = z.strictObject({
  minutesPerYear: z.int().min(1).max(600).meta({ description: 'More than this in a calendar year takes both keys' }),
  weeksBetween: z
    .int()
    .min(1)
    .max(52)
    .meta({ description: 'Two waves that ask the same people closer than this take both keys' }),
});
export type BurdenLimits = z.infer<typeof burdenLimits>;

export const calendarWave = z.strictObject({
  wave: waveSummary,
  minutes: z.int().meta({ description: 'What answering takes at most' }),
  invitedCount: z.int().meta({ description: 'People on the roster of its audience' }),
  closeTo: z.array(z.string()).meta({ description: 'Ids of waves that ask some of the same people within the weeks between' }),
});
export type CalendarWave = z.infer<typeof calendarWave>;

/** What answering costs people in a calendar year: how many are asked for how many minutes. */
export const burdenYear = z.strictObject({
  year: z.int(),
  mostMinutes: z.int(),
  meanMinutes: z.number(),
  groups: z.array(z.strictObject({ minutes: z.int(), personCount: z.int(), waveIds: z.array(z.string()) })),
});
export type BurdenYear = z.infer<typeof burdenYear>;

export const waveCalendar = z
  .strictObject({
    today: calendarDate,
    limits: burdenLimits,
    waves: z.array(calendarWave),
    drafts: z.array(
      z.strictObject({
        id: z.string(),
        title: localizedText.nullable(),
        opensAt: instant.nullable(),
        closesAt: instant.nullable(),
      }),
    ),
    organisations: z
      .array(z.strictObject({ id: organisationVersionId, name: z.string(), validFrom: calendarDate }))
      .meta({ description: 'Every later one is the day of a reform' }),
    years: z.array(burdenYear),
  })
  .meta({ id: 'WaveCalendar' });
export type WaveCalendar = z.infer<typeof waveCalendar>;

const access = [
  'analyst',
  'operator',
  'director',
  'union-representative',
  'safety-representative',
  'data-protection-officer',
] as const;

export const waveCalendarEndpoints = {
  readWaveCalendar: endpoint({
    method: 'get',
    path: '/kalender',
    summary: 'All waves and plans by date, the days of reforms, and what answering costs people in a year',
    access,
    params: nothing,
    query: nothing,
    body: nothing,
    answer: waveCalendar,
  }),
  setBurdenLimits: endpoint({
    method: 'post',
    path: '/kalender/grenser',
    summary: 'Change how much may be asked of one person',
    access: ['analyst', 'operator'],
    params: nothing,
    query: nothing,
    body: burdenLimits,
    answer: burdenLimits,
  }),
};
