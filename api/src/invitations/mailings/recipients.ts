import { findInvitedPeople, findPeopleInBuckets, findPeopleWithoutBallot } from '../../ballot-office/index.ts';
import type { InvitationStanding } from '../../contract/index.ts';
import { findAddresses, type Address } from '../../roster/roster-store.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { DeskParts } from '../desk-parts.ts';
import { findMessageStates } from './message-store.ts';
import type { MailingKey } from './mailing-store.ts';
import { messageKindOf } from './round.ts';
import { channelTo } from './send-one.ts';

/** Whom a kind of message is for. The buckets of the notice are those of the count of the day, and none before there is one. */
const recipientsOf = async ({ office, counting }: DeskParts, { waveId, kind }: MailingKey): Promise<string[]> => {
  if (kind === 'invitation') return findInvitedPeople(office, waveId);
  if (kind === 'reminder') return findPeopleWithoutBallot(office, waveId);
  const participation = await counting.participationOf(await requireWave(office, waveId));
  return findPeopleInBuckets(office, waveId, participation?.noticeBucketIds ?? []);
};

export type MessageCounts = Pick<InvitationStanding, 'sent' | 'uncertain' | 'rejected' | 'unsent' | 'withoutAddress'>;

/**
 * Counts of everybody a round is for, and who is left to write to. Only those of the invitation may be told: it is for everybody
 * invited by name, whether they have fetched a ballot or not. A count of those who have not would let somebody watch a colleague fetch one.
 */
export const countMessages = async (parts: DeskParts, key: MailingKey): Promise<MessageCounts & { waiting: Address[] }> => {
  const { office, carriers } = parts;
  const personIds = await recipientsOf(parts, key);
  const states = await findMessageStates(office, key.waveId, messageKindOf(key));
  const unwritten = personIds.filter((id) => !states.has(id));
  const addresses = await findAddresses(office, unwritten);
  const hasCarrier = carriers.mail !== undefined || carriers.sms !== undefined; // without one nobody lacks an address for that reason
  const waiting = [...addresses.values()].filter((address) => !hasCarrier || channelTo(carriers, address) !== undefined);
  const of = (state: string): number => [...states.values()].filter((one) => one === state).length;
  return {
    sent: of('sent'),
    uncertain: of('sending'),
    rejected: of('rejected'),
    unsent: waiting.length,
    withoutAddress: unwritten.length - waiting.length,
    waiting,
  };
};
