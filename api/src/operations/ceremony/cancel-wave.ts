import { recordHappening } from '../../audit/audit-log.ts';
import { discardPlan } from '../../ballot-office/index.ts';
import { addCloseEntry, findStepsTold, type Closer } from '../../closing/index.ts';
import type { AgreedEnding } from '../../contract/index.ts';
import { inTransaction } from '../../db/index.ts';
import { conflict } from '../../http/errors.ts';
import { forgetMessages } from '../../invitations/index.ts';
import { moveWave, requireWave } from '../../waves/wave-store.ts';
import { agreedOf, beginClosing, type OfficeHalf } from './close-office.ts';

type Part = Pick<OfficeHalf, 'office' | 'clock'>;

/** A wave whose keys are not made has no protocol and no ballots: its plan is thrown away, and that is all. */
const cancelPlan = ({ office, clock }: Part, waveId: string, { personId }: Closer): Promise<boolean> =>
  inTransaction(office, async (tx) => {
    if (!(await moveWave(tx, waveId, ['preparing', 'cancelled'], { problem: null }))) return false;
    await discardPlan(tx, waveId);
    await forgetMessages(tx, waveId);
    await recordHappening(tx, { at: clock(), actor: personId, action: 'wave-cancelled', detail: waveId });
    return true;
  });

/** A wave that has not opened is shut as it is, so that it takes the same road as the others from here. */
const beginFromPlan = ({ office, clock }: Part, waveId: string, { name, role }: Closer): Promise<void> =>
  inTransaction(office, async (tx) => {
    const wave = await requireWave(tx, waveId);
    const isMoved =
      (await moveWave(tx, waveId, ['awaiting-approval', 'closing'])) || (await moveWave(tx, waveId, ['approved', 'closing']));
    if (isMoved)
      await addCloseEntry(tx, waveId, { step: 'begun', at: clock(), told: { ...agreedOf(wave), closedBy: { name, role } } });
  });

/**
 * Writes the decision to cancel into the protocol of the closing. From there on every step destroys and none counts, and a crash
 * changes nothing about it. What is decided here is carried out by the rounds. May be repeated.
 * Edges: refused once the ballots are counted; a closing that hangs because its key is lost can be cancelled.
 */
export const decideCancelling = async (part: Part, waveId: string, decided: AgreedEnding & { by: Closer }): Promise<void> => {
  const { office, clock } = part;
  const { by, reason, agreedBy } = decided;
  if (await cancelPlan(part, waveId, by)) return;
  await beginFromPlan(part, waveId, by);
  await beginClosing(part, waveId, by);
  await inTransaction(office, async (tx) => {
    const told = await findStepsTold(tx, waveId);
    if (told.counted !== undefined) throw conflict('already-counted', `the answers of the wave ${waveId} are counted already`);
    if (told['cancel-decided'] !== undefined) return;
    await addCloseEntry(tx, waveId, { step: 'cancel-decided', at: clock(), told: { reason, agreedBy } });
  });
};
