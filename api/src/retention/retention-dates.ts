import type { RetentionPeriods } from '../contract/index.ts';

/** What the dates are counted from: when results were shown, or when the wave ended. */
type Counted = { readonly resultsAt: Date | null; readonly closesAt: Date; readonly retentionPeriods: RetentionPeriods | null };

/**
 * An instant some whole months later, at the same time of day in UTC. Edges: the last day of a shorter month, when there is no such day.
 * @example monthsAfter(new Date('2027-01-31T08:00:00Z'), 1) // new Date('2027-02-28T08:00:00Z')
 */
export const monthsAfter = (from: Date, months: number): Date => {
  const later = new Date(from);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const daysInMonth = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(from.getUTCDate(), daysInMonth));
  return later;
};

/** When names are forgotten and the wave is put in the archive. Edges: undefined where the protocol says nothing of it. */
export const retentionDates = (wave: Counted): { namesGoAt: Date; archivedAt: Date } | undefined => {
  if (wave.retentionPeriods === null) return undefined;
  const from = wave.resultsAt ?? wave.closesAt;
  const { namesMonths, archiveMonths } = wave.retentionPeriods;
  return { namesGoAt: monthsAfter(from, namesMonths), archivedAt: monthsAfter(from, archiveMonths) };
};
