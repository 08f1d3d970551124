import type { InvitationStanding, Mailing } from '../../contract/index.ts';
import { requireWave } from '../../waves/wave-store.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';
import type { DeskParts } from '../desk-parts.ts';
import type { MailingTable } from '../invitation-tables.ts';
import { nextAllowedMinute } from '../sending-hours.ts';
import { listMailings } from './mailing-store.ts';
import { countMessages } from './recipients.ts';
import { agreedReminders } from './run-mailing.ts';

/** What this process is sending now, and how many invitations were in doubt when it began: those that are out now are not. */
export type UnderWay = { readonly isSending: boolean; readonly uncertainBefore: number | undefined };

const shown = ({ kind, number, state, dueAt, nextAt, problem }: MailingTable): Mailing => ({
  kind,
  number,
  state,
  dueAt: dueAt.toISOString(),
  sendsAt: nextAt.toISOString(),
  problem,
});

/** Reminders that are agreed on and not noted yet: before the wave opens, and for some seconds after. */
const agreedYet = ({ reminders }: WaveTable, known: readonly MailingTable[]): Mailing[] =>
  reminders.flatMap((at, place) => {
    const number = place + 1;
    if (known.some((one) => one.kind === 'reminder' && one.number === number)) return [];
    const [dueAt, sendsAt] = [new Date(at), nextAllowedMinute(new Date(at))].map((instant) => instant.toISOString());
    return [
      { kind: 'reminder' as const, number, state: 'planned' as const, dueAt: dueAt ?? at, sendsAt: sendsAt ?? at, problem: null },
    ];
  });

const isUnderWay = ({ state, nextAt, problem }: MailingTable, now: Date): boolean =>
  state === 'running' && problem === null && nextAt <= now;

/** How the sending of a wave stands: counts of the invitation, and what is planned, never of a reminder or a notice. */
export const standingOf = async (parts: DeskParts, waveId: string, underWay: UnderWay): Promise<InvitationStanding> => {
  const { office, carriers, clock } = parts;
  const wave = await requireWave(office, waveId);
  const known = await listMailings(office, waveId);
  const { waiting: _, ...counts } = await countMessages(parts, { waveId, kind: 'invitation', number: 1 });
  const isSending = underWay.isSending || known.some((one) => isUnderWay(one, clock()));
  const begun = known.filter(({ kind, state }) => kind === 'reminder' && state !== 'planned').length;
  return {
    ...counts,
    uncertain: underWay.uncertainBefore ?? counts.uncertain,
    isSending,
    channels: { email: carriers.mail !== undefined, sms: carriers.sms !== undefined },
    problem: isSending ? null : (known.find(({ kind, problem }) => kind === 'invitation' && problem !== null)?.problem ?? null),
    mailings: [...known.map(shown), ...agreedYet(wave, known)],
    remindersLeft: Math.max(0, agreedReminders(wave) - begun),
  };
};
