import { randomBytes } from 'node:crypto';
import type { Language, MessageKind } from '../../contract/index.ts';
import { conflict } from '../../http/errors.ts';
import { listOpenReminders } from '../../waves/open-reminders.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';
import type { DeskParts } from '../desk-parts.ts';
import { nextAllowedMinute } from '../sending-hours.ts';
import type { MailingTable } from '../invitation-tables.ts';
import { insertMailing, listMailings, moveMailing } from './mailing-store.ts';
import { agreedReminders } from './run-mailing.ts';

/** Who asks for what: `language` leads in letters to people whose language is not known. */
export type Asked = { readonly kind: MessageKind; readonly language: Language; readonly actor: string };

const dayMs = 24 * 60 * 60 * 1000;

/** Days there must be between two reminders that are asked for by hand: a second press of the button is no second reminder. */
export const daysBetweenReminders = 2;

/** Says nothing about anybody; 48 bits are enough to tell rounds apart. */
const drawId = (): string => randomBytes(6).toString('hex');

const newMailing = (
  wave: Pick<WaveTable, 'id'>,
  { kind, language, actor }: Asked,
  when: { number: number; dueAt: Date; nextAt: Date },
) => ({
  id: drawId(),
  waveId: wave.id,
  kind,
  state: 'planned' as const,
  language,
  askedBy: actor,
  attemptCount: 0,
  problem: null,
  ...when,
});

const refuseReminder = (why: string, detail: string) => conflict(why, 'no reminder is sent', detail);

/** Which reminder is next, by hand: the first that is planned and has not begun, else a new one, if there may be one. */
const nextReminder = (wave: WaveTable, known: readonly MailingTable[], now: Date): number => {
  const reminders = known.filter(({ kind }) => kind === 'reminder');
  const begun = reminders.filter(({ state }) => state !== 'planned');
  if (begun.some(({ nextAt }) => now.getTime() - nextAt.getTime() < daysBetweenReminders * dayMs))
    throw refuseReminder('reminder-too-soon', `there must be ${String(daysBetweenReminders)} days between two reminders`);
  const number = begun.length + 1;
  if (number > agreedReminders(wave))
    throw refuseReminder('no-reminders-left', 'both sides have agreed on no more reminders than have been sent');
  return number;
};

/**
 * Asks for a round now: an invitation at once, reminders and notices as soon as people may be written to. One of this kind that has been
 * carried out goes on with those who have come since; one that is planned is moved forward.
 */
const askNow = async ({ office, clock }: DeskParts, wave: WaveTable, asked: Asked): Promise<number> => {
  const now = clock();
  const known = await listMailings(office, wave.id);
  const number = asked.kind === 'reminder' ? nextReminder(wave, known, now) : 1;
  const nextAt = asked.kind === 'invitation' ? now : nextAllowedMinute(now);
  const mailing = newMailing(wave, asked, { number, dueAt: now, nextAt });
  if (await insertMailing(office, mailing)) return number;
  const there = known.find((one) => one.kind === asked.kind && one.number === number);
  if (there === undefined) return number; // somebody else asked in the same instant
  const isNow = nextAt <= now;
  const { language, askedBy, dueAt } = mailing;
  await moveMailing(office, there.id, {
    from: isNow ? ['planned', 'running', 'done', 'stopped'] : ['planned', 'done', 'stopped'],
    to: { state: isNow ? 'running' : 'planned', language, askedBy, dueAt, nextAt, attemptCount: 0, problem: null },
  });
  return number;
};

/** Asks for the invitations before a wave opens: they go as it does. */
const askAtOpening = async ({ office }: DeskParts, wave: WaveTable, asked: Asked): Promise<number> => {
  const { opensAt } = wave;
  await insertMailing(office, newMailing(wave, asked, { number: 1, dueAt: opensAt, nextAt: nextAllowedMinute(opensAt) }));
  return 1;
};

const beforeOpening = new Set<WaveTable['state']>(['preparing', 'awaiting-approval', 'approved']);

/** Asks for a round, and tells its number. Edges: a wave that is over, or past its last day, is refused; before it opens only invitations can be asked for. */
export const planMailing = async (parts: DeskParts, wave: WaveTable, asked: Asked): Promise<number> => {
  if (beforeOpening.has(wave.state) && asked.kind === 'invitation') return askAtOpening(parts, wave, asked);
  if (wave.state !== 'open')
    throw conflict('wave-not-open', `the wave ${wave.id} is ${wave.state}; invitations lead to an open wave`);
  if (parts.clock() >= wave.closesAt)
    throw conflict('past-deadline', `the last day of ${wave.id} has passed; nobody is invited to answer too late`);
  return askNow(parts, wave, asked);
};

/** Notes the reminders that both sides have agreed on for waves that are open, each once, at an hour when people may be written to. */
export const planAgreedReminders = async ({ office }: Pick<DeskParts, 'office'>): Promise<void> => {
  for (const wave of await listOpenReminders(office)) {
    const known = new Set(
      (await listMailings(office, wave.id)).filter(({ kind }) => kind === 'reminder').map(({ number }) => number),
    );
    for (const [place, at] of wave.reminders.entries()) {
      if (known.has(place + 1)) continue;
      const dueAt = new Date(at);
      const asked: Asked = { kind: 'reminder', language: 'nb', actor: 'protocol' };
      await insertMailing(office, newMailing(wave, asked, { number: place + 1, dueAt, nextAt: nextAllowedMinute(dueAt) }));
    }
  }
};
