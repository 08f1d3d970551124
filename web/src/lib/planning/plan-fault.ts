import type { Messages } from '#lib/messages/messages.ts';
import type { Reader } from '#lib/reader/reader.ts';

/** Why a field of a plan cannot be used. */
export type PlanFault = keyof Messages['planning']['faults'];

/** The reason in words. */
export const faultOf = (fault: PlanFault, { m }: Reader): string => m.planning.faults[fault];

const fieldOf: Readonly<Record<string, string>> = {
  title: 'titleNb',
  instrumentId: 'instrument',
  organisationVersion: 'organisation',
  'audience.unitIds': 'units',
};

/**
 * What the API says a plan lacks, at the fields of the form: each date fault has words of its own, what is missing has one sentence.
 * @example faultsAtFields([{ where: 'reminders.0', what: 'must lie between' }]) // { reminder1: 'reminders' }
 */
export const faultsAtFields = (
  faults: readonly { readonly where: string; readonly what: string }[],
): Record<string, PlanFault> => {
  const told: Record<string, PlanFault> = {};
  for (const { where, what } of faults) {
    const reminder = /^reminders\.(\d)/u.exec(where)?.[1];
    if (reminder !== undefined) told[`reminder${String(Number(reminder) + 1)}`] = 'reminders';
    else if (what === 'is missing') told[fieldOf[where] ?? where] = 'missing';
    else told[fieldOf[where] ?? where] = dateFault(where);
  }
  return told;
};

const dateFault = (where: string): PlanFault =>
  where === 'closesAt' || where === 'resultsAt' || where === 'employeesSeeResultsAt' ? where : 'other';
