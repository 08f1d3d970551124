import { recordHappening } from '../../audit/audit-log.ts';
import { dateOn } from '../../clock.ts';
import { inTransaction } from '../../db/index.ts';
import { forgetProposers } from '../../endings/index.ts';
import type { OfficePart } from '../../installation.ts';
import { addDeletionReceipt, isDeleted, retentionDates } from '../../retention/index.ts';
import { forgetNames } from '../../waves/forget-names.ts';
import { listEndedWaves, type EndedWave } from '../../waves/scheduled-waves.ts';
import { moveWave } from '../../waves/wave-store.ts';

type Part = Pick<OfficePart, 'office' | 'clock'>;

const forgetWhenDue = async ({ office, clock }: Part, { id }: EndedWave, goAt: Date): Promise<void> => {
  const at = clock();
  if (at < goAt || (await isDeleted(office, id, 'names'))) return;
  await inTransaction(office, async (tx) => {
    const rowCount = (await forgetNames(tx, id)) + (await forgetProposers(tx, id));
    await addDeletionReceipt(tx, { at, waveId: id, what: 'names', rule: `from ${dateOn(goAt)}`, rowCount });
  });
};

const archiveWhenDue = async ({ office, clock }: Part, { id }: EndedWave, archivedAt: Date): Promise<void> => {
  const at = clock();
  if (at < archivedAt) return;
  await inTransaction(office, async (tx) => {
    if (!(await moveWave(tx, id, ['released', 'archived']))) return;
    await recordHappening(tx, { at, actor: 'schedule', action: 'wave-archived', detail: id });
  });
};

/**
 * Deletes what the protocols of ended waves say is to go by now, each with a receipt in the same transaction. May be repeated: what
 * is gone has its receipt, and is passed by. Catches up after downtime.
 */
export const keepRetention = async (part: Part): Promise<void> => {
  for (const wave of await listEndedWaves(part.office)) {
    const dates = retentionDates(wave);
    if (dates === undefined) continue;
    await forgetWhenDue(part, wave, dates.namesGoAt);
    await archiveWhenDue(part, wave, dates.archivedAt);
  }
};

/** The same for the rounds, which come often: once a day, and at start. */
export const keepRetentionDaily = (part: Part): (() => Promise<void>) => {
  let keptOn: string | undefined;
  return async () => {
    const today = dateOn(part.clock());
    if (keptOn === today) return;
    await keepRetention(part);
    keptOn = today;
  };
};
