import { recordHappening } from '../../audit/audit-log.ts';
import { minutesOf } from '../../waves/minutes-of.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';
import type { DeskParts } from '../desk-parts.ts';
import type { MailingTable } from '../invitation-tables.ts';
import type { InvitationFacts } from '../letters/invitation-letter.ts';
import { nextAllowedMinute } from '../sending-hours.ts';
import { mostAttempts, nextTryAt } from './backoff.ts';
import { moveMailing } from './mailing-store.ts';
import { countMessages, type MessageCounts } from './recipients.ts';
import { sendToAll, type Sent } from './send-to-all.ts';
import type { Round } from './round.ts';

/** Most reminders of a wave to one person. */
export const mostReminders = 3;

/** How many reminders both sides have agreed on; where the protocol does not speak of it, the most there may be. */
export const agreedReminders = ({ protocol, reminders }: Pick<WaveTable, 'protocol' | 'reminders'>): number =>
  protocol?.reminders === undefined && reminders.length === 0 ? mostReminders : reminders.length;

/** What letters about a wave tell, but for the link. */
export const factsOf = ({ carriers, origin }: DeskParts, wave: WaveTable): Omit<InvitationFacts, 'link'> => ({
  waveId: wave.id,
  title: wave.title,
  closesAt: wave.closesAt,
  minutes: minutesOf(wave.definition),
  answersForMean: wave.policy.mean,
  keyFingerprint: wave.keyFingerprint ?? '',
  origin: origin(),
  senderName: wave.senderName ?? carriers.senderName,
});

const roundOf = (parts: DeskParts, wave: WaveTable, { id, kind, number, language }: MailingTable): Round => ({
  db: parts.office,
  carriers: parts.carriers,
  mailingId: id,
  kind,
  number,
  facts: { ...factsOf(parts, wave), remindersAfter: Math.max(0, agreedReminders(wave) - number) },
  language,
  offeredLanguages: wave.languages,
});

/** What is noted of a round in the log has counts only, and one time for all. Of a reminder not even counts. */
const record = async (parts: DeskParts, { waveId, kind, askedBy }: MailingTable, sent: number, after: MessageCounts) => {
  const { office, clock, log } = parts;
  if (kind !== 'invitation') {
    await recordHappening(office, { at: clock(), actor: askedBy, action: `${kind}-sent`, detail: waveId });
    return;
  }
  const detail = `${waveId}: ${String(sent)} sent, ${String(after.rejected)} turned down, ${String(after.uncertain)} uncertain in all`;
  await recordHappening(office, { at: clock(), actor: askedBy, action: 'invitations-sent', detail });
  log.event('invitations sent', { count: sent });
};

/**
 * Where a round stands after a try. Who could not be written to now waits for the next try, which comes later each time nothing leaves;
 * at last the round stops, and is told as stopped. One that was paused meanwhile stays so.
 */
const moveOn = async ({ office, clock }: DeskParts, mailing: MailingTable, sent: Sent, leftOver: number): Promise<void> => {
  const { problem, leftCount } = sent;
  if (leftOver === 0) {
    await moveMailing(office, mailing.id, { from: ['running'], to: { state: 'done', attemptCount: 0, problem: null } });
    return;
  }
  const attemptCount = leftCount > 0 ? 1 : mailing.attemptCount + 1;
  const state = attemptCount > mostAttempts ? 'stopped' : 'running';
  const nextAt = nextTryAt(clock(), attemptCount);
  await moveMailing(office, mailing.id, { from: ['running'], to: { state, attemptCount, nextAt, problem: problem ?? null } });
};

/** `kept`: nobody is written to at night. `any`: somebody asked for it to go now, whatever the hour. */
export type Hours = 'kept' | 'any';

/** Whether the next message may go: not when the process stops, and not when the evening comes. */
const goOn =
  ({ clock, stopping }: DeskParts, hours: Hours): (() => boolean) =>
  () => {
    if (stopping.aborted) return false;
    const now = clock();
    return hours === 'any' || nextAllowedMinute(now).getTime() === now.getTime();
  };

/**
 * One try of a round: everybody who has not been written to is. May be made again at any time, by any process, also after a crash: each
 * message is noted before it leaves. Edges: nothing for a wave that is not open any more, or past its last day.
 */
export const runMailing = async (parts: DeskParts, mailing: MailingTable, hours: Hours): Promise<void> => {
  const { office, clock, stopping } = parts;
  const wave = await requireWave(office, mailing.waveId);
  if (wave.state !== 'open') return;
  if (clock() >= wave.closesAt) {
    await moveMailing(office, mailing.id, { from: ['planned', 'running'], to: { state: 'done' } });
    return;
  }
  if (!(await moveMailing(office, mailing.id, { from: ['planned', 'running'], to: { state: 'running' } }))) return;
  const before = await countMessages(parts, mailing);
  const sent = await sendToAll(roundOf(parts, wave, mailing), before.waiting, goOn(parts, hours));
  const after = await countMessages(parts, mailing);
  if (sent.leftCount > 0 || mailing.attemptCount === 0) await record(parts, mailing, after.sent - before.sent, after);
  if (!stopping.aborted) await moveOn(parts, mailing, sent, after.unsent);
};
