import { notFound } from '../../http/errors.ts';
import type { DeskParts } from '../desk-parts.ts';
import type { MailingTable } from '../invitation-tables.ts';
import { nextAllowedMinute } from '../sending-hours.ts';
import { findMailing, moveMailing, type MailingKey } from './mailing-store.ts';

type Part = Pick<DeskParts, 'office' | 'clock'>;

const requireMailing = async ({ office }: Part, key: MailingKey): Promise<MailingTable> => {
  const mailing = await findMailing(office, key);
  if (mailing === undefined) throw notFound('such a mailing');
  return mailing;
};

/** Lets no further message of a round leave, whichever process carries it out. */
export const pauseMailing = async (part: Part, key: MailingKey): Promise<void> => {
  const { id } = await requireMailing(part, key);
  await moveMailing(part.office, id, { from: ['planned', 'running'], to: { state: 'paused' } });
};

/** Lets a paused round go on: at its time if that has not come, else as soon as people may be written to. */
export const resumeMailing = async (part: Part, key: MailingKey): Promise<void> => {
  const { id, dueAt } = await requireMailing(part, key);
  const now = part.clock();
  const nextAt = nextAllowedMinute(dueAt > now ? dueAt : now);
  await moveMailing(part.office, id, { from: ['paused'], to: { state: 'planned', nextAt, attemptCount: 0, problem: null } });
};
