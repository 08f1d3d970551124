import { listOpenReminders } from '../../waves/open-reminders.ts';
import type { DeskParts } from '../desk-parts.ts';
import type { MailingTable } from '../invitation-tables.ts';
import { findDueMailings, moveMailing } from './mailing-store.ts';

/** After a long stop two reminders may be due at once: nobody gets more than the last. */
const isOvertaken = ({ kind, waveId, number, state }: MailingTable, due: readonly MailingTable[]): boolean =>
  kind === 'reminder' &&
  state === 'planned' &&
  due.some((other) => other.kind === 'reminder' && other.waveId === waveId && other.number > number);

/** The rounds of open waves whose time has come. One that another has overtaken is done without having begun. */
export const dueInOpenWaves = async ({ office }: Pick<DeskParts, 'office'>, now: Date): Promise<MailingTable[]> => {
  const open = new Set((await listOpenReminders(office)).map(({ id }) => id));
  const due = (await findDueMailings(office, now)).filter(({ waveId }) => open.has(waveId));
  for (const { id } of due.filter((one) => isOvertaken(one, due)))
    await moveMailing(office, id, { from: ['planned'], to: { state: 'done' } });
  return due.filter((one) => !isOvertaken(one, due));
};
