import { findPeopleAt } from '../../roster/roster-store.ts';
import type { DeskParts } from '../desk-parts.ts';
import { findMailingById } from '../mailings/mailing-store.ts';
import { refuseMessage } from '../mailings/message-store.ts';
import { messageKindOf } from '../mailings/round.ts';
import { readBounce } from './read-bounce.ts';

/**
 * Notes mail that came back, so that the address is put on the list of those to mend. Edges: false for a reminder. It goes only to
 * those without an answer code: an address that is listed because of one would tell that its owner has fetched none.
 */
export const takeBounce = async ({ office }: Pick<DeskParts, 'office'>, raw: string): Promise<boolean> => {
  const bounce = await readBounce(raw).catch(() => undefined);
  if (bounce === undefined) return false;
  const mailing = await findMailingById(office, bounce.mailingId);
  if (mailing === undefined || mailing.kind === 'reminder') return false;
  const { waveId } = mailing;
  const kind = messageKindOf(mailing);
  let isNoted = false;
  for (const address of bounce.recipients)
    for (const personId of await findPeopleAt(office, address))
      isNoted = (await refuseMessage(office, { waveId, personId, kind }, { address, trouble: bounce.trouble })) || isNoted;
  return isNoted;
};
