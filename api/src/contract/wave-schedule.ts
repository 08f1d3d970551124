import { z } from 'zod';
import { instant, language } from './common.ts';

/** How long what remains of a wave is kept, in whole months after its results. Invitations go at close and answers at release, always. */
export const retentionPeriods = z
  .strictObject({
    namesMonths: z
      .int()
      .min(1)
      .max(120)
      .meta({ description: 'Names of those who approved, commented and held keys; afterwards only the role is told' }),
    archiveMonths: z.int().min(1).max(240).meta({ description: 'When the wave is put in the archive' }),
    releaseMonths: z.int().min(12).max(600).nullable().meta({ description: 'The released figures; null: kept' }),
  })
  .meta({ id: 'RetentionPeriods' });
export type RetentionPeriods = z.infer<typeof retentionPeriods>;

export const defaultRetention: RetentionPeriods = { namesMonths: 24, archiveMonths: 36, releaseMonths: null };

/** How often a wave may remind those who have not fetched a code. */
export const maximumReminders = 3;

/** What runs by itself in a wave, besides its opening and its close. */
export const waveSchedule = z.strictObject({
  resultsAt: instant.meta({ description: 'Leaders and representatives see the results, in the same minute' }),
  employeesSeeResultsAt: instant.meta({ description: 'Everybody who was invited sees them: not before resultsAt' }),
  reminders: z.array(instant).max(maximumReminders).meta({
    description: 'When those without a code are reminded: rising, between opensAt and closesAt, never at night or on a holiday',
  }),
  languages: z
    .array(language)
    .min(1)
    .max(3)
    .meta({ description: 'What invitations and the questionnaire are offered in; absent: all' }),
  retentionPeriods,
  senderName: z.string().trim().min(2).max(60).meta({ description: 'Whom invitations come from, as the receiver reads it' }),
});
export type WaveSchedule = z.infer<typeof waveSchedule>;
