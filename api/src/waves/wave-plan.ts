import type {
  AcknowledgedWarning,
  DisclosurePolicy,
  LocalizedText,
  SealKeyRule,
  WaveSchedule,
  WaveSummary,
} from '../contract/index.ts';
import { unacceptable, type Fault } from '../http/errors.ts';
import type { PlannedColumns, ScheduleColumns } from './wave-tables.ts';

type Optional<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** A wave as it is asked for. */
export interface WavePlan extends Optional<WaveSchedule> {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: WaveSummary['kind'];
  readonly instrumentId: string;
  /** The last one when absent. */
  readonly instrumentVersion?: string | undefined;
  readonly organisationVersion: string;
  readonly audienceUnitIds: readonly string[];
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly policy: DisclosurePolicy | undefined;
  /** One keeper when absent. */
  readonly sealKey?: SealKeyRule | undefined;
  readonly isDemo: boolean;
  readonly isTrial: boolean;
  /** Who plans it; absent in the demo. */
  readonly planner?: { readonly personId: string; readonly name: string; readonly at: Date } | undefined;
  readonly acknowledged?: readonly AcknowledgedWarning[] | undefined;
}

const atOrNull = (instant: string | undefined): Date | null => (instant === undefined ? null : new Date(instant));

/** What a plan says of what runs by itself. */
export const scheduleColumns = (plan: Optional<WaveSchedule>): Partial<ScheduleColumns> => ({
  resultsAt: atOrNull(plan.resultsAt),
  employeesSeeResultsAt: atOrNull(plan.employeesSeeResultsAt),
  ...(plan.reminders === undefined ? {} : { reminders: plan.reminders.map((instant) => new Date(instant).toISOString()) }),
  ...(plan.languages === undefined ? {} : { languages: plan.languages }),
  retentionPeriods: plan.retentionPeriods ?? null,
  senderName: plan.senderName ?? null,
});

/** What a plan says of who made it, and with open eyes. */
export const plannedColumns = ({ planner, acknowledged = [] }: WavePlan): PlannedColumns => ({
  plannedBy: planner?.personId ?? null,
  plannedByName: planner?.name ?? null,
  plannedAt: planner?.at ?? null,
  acknowledged: [...acknowledged],
});

const reminderFaults = (reminders: readonly string[], opensAt: number, closesAt: number): Fault[] => {
  const times = reminders.map((reminder) => Date.parse(reminder));
  return times.flatMap((at, place) => {
    const where = `reminders.${String(place)}`;
    if (at <= opensAt || at >= closesAt) return [{ where, what: 'must lie between opensAt and closesAt' }];
    return at <= (times[place - 1] ?? opensAt) ? [{ where, what: 'must be later than the reminder before it' }] : [];
  });
};

/** What of a plan says when. */
export type DatedPlan = Pick<WavePlan, 'opensAt' | 'closesAt' | 'resultsAt' | 'employeesSeeResultsAt' | 'reminders'>;

/** Every date of a plan that does not follow the one before it. */
export const scheduleFaults = (plan: DatedPlan): Fault[] => {
  const [opensAt, closesAt] = [plan.opensAt.getTime(), plan.closesAt.getTime()];
  const resultsAt = plan.resultsAt === undefined ? closesAt : Date.parse(plan.resultsAt);
  const employeesAt = plan.employeesSeeResultsAt === undefined ? resultsAt : Date.parse(plan.employeesSeeResultsAt);
  return [
    ...(opensAt >= closesAt ? [{ where: 'closesAt', what: 'must be later than opensAt' }] : []),
    ...(resultsAt < closesAt ? [{ where: 'resultsAt', what: 'must not be before closesAt' }] : []),
    ...(employeesAt < resultsAt ? [{ where: 'employeesSeeResultsAt', what: 'must not be before resultsAt' }] : []),
    ...reminderFaults(plan.reminders ?? [], opensAt, closesAt),
  ];
};

/** Refuses a plan whose dates do not follow each other. */
export const requireSchedule = (plan: DatedPlan): void => {
  const faults = scheduleFaults(plan);
  if (faults.length > 0) throw unacceptable('the dates of the wave do not follow each other', faults);
};
