import type { Closer } from '../../closing/index.ts';
import type { OfficePart } from '../../installation.ts';
import { findLife, lastApprovedAt, listScheduledWaves } from '../../waves/scheduled-waves.ts';
import { keepRetentionDaily } from './keep-retention.ts';
import { beginClosing } from '../ceremony/close-office.ts';
import type { Turns } from '../desk/rounds.ts';
import { showRelease, showToEmployees } from '../releasing/show-release.ts';

/** Who opens and closes when nobody does: named like this in the audit log and in the protocol of a closing. */
export const schedule: Closer = { personId: 'schedule', name: 'schedule', role: 'schedule' };

/**
 * Opens a wave at the instant both sides approved, or at the first look after it. Edges: one that was approved too late for its
 * instant waits for somebody: whoever gives the last approval should not find that they have opened a survey by it.
 */
const openWhenDue = async ({ office, counting, clock }: OfficePart, waveId: string): Promise<void> => {
  const { opensAt } = await findLife(office, waveId);
  if (clock() < opensAt) return;
  const approvedAt = await lastApprovedAt(office, waveId);
  if (approvedAt === undefined || approvedAt > opensAt) return;
  await counting.open(waveId, schedule.personId);
};

/** Shuts a wave at the instant both sides approved, whether or not its answers can be opened yet: nobody answers for longer than agreed. */
const closeWhenDue = async ({ office, clock }: OfficePart, waveId: string): Promise<void> => {
  const { closesAt } = await findLife(office, waveId);
  if (clock() >= closesAt) await beginClosing({ office, clock }, waveId, schedule);
};

/**
 * What the schedule does for a wave in each state. Every act says itself whether it is time, is done once, and may be tried again:
 * after a crash or a week of downtime the same look catches up.
 */
export const scheduledTurns = (part: OfficePart): Turns => ({
  approved: (waveId) => openWhenDue(part, waveId),
  open: (waveId) => closeWhenDue(part, waveId),
  closed: (waveId) => showRelease(part, waveId),
});

/** What the schedule does for waves that are done: employees see results on their date, and what is to go by now goes. */
export const afterRelease = (part: OfficePart): (() => Promise<void>) => {
  const keepRetention = keepRetentionDaily(part);
  return async () => {
    await showToEmployees(part, await listScheduledWaves(part.office));
    await keepRetention();
  };
};
