import type { AddressToMend, InvitationStanding, Language, LetterPreview, MessageKind } from '../contract/index.ts';
import { conflict } from '../http/errors.ts';
import { requireWave } from '../waves/wave-store.ts';
import { listAddressesToMend, mendAddress, type Mending } from './bounces/mend-address.ts';
import { takeBounce } from './bounces/take-bounce.ts';
import type { DeskParts } from './desk-parts.ts';
import { previewLetter, sendTestLetter, type Looked } from './letters/preview-letter.ts';
import { dueInOpenWaves } from './mailings/due-mailings.ts';
import { findMailing, listMailings, moveMailing, type MailingKey } from './mailings/mailing-store.ts';
import { pauseMailing, resumeMailing } from './mailings/pause-mailing.ts';
import { planAgreedReminders, planMailing } from './mailings/plan-mailing.ts';
import { openRuns, type Runs } from './mailings/runs.ts';
import type { Hours } from './mailings/run-mailing.ts';
import { standingOf } from './mailings/standing.ts';
import { nextAllowedMinute } from './sending-hours.ts';

/** Sends what is asked for and what is agreed on, and tells how it stands in counts. What is planned and what is sent is in the database. */
export type InvitationDesk = {
  readonly standing: (waveId: string) => Promise<InvitationStanding>;
  /**
   * Asks for everybody who shall have this kind of message and has not had one to be written to; a round under way just goes on. How a
   * reminder or a notice goes is told to nobody in numbers: they would say how many have fetched a ballot at this very moment.
   */
  readonly start: (waveId: string, language: Language, actor: string, kind?: MessageKind) => Promise<InvitationStanding>;
  /** Stops a round between two messages, or lets it go on. */
  readonly pause: (mailing: MailingKey, isPaused: boolean) => Promise<InvitationStanding>;
  /** Begins every round whose time has come. Asked again and again by the process; may be asked at any time, by several. */
  readonly round: () => Promise<void>;
  /** Addresses that something came back from, or that something was cut off on its way to: for those who can mend them. */
  readonly addressesToMend: (waveId: string) => Promise<AddressToMend[]>;
  /** Mends one of them, and sends again. */
  readonly mend: (waveId: string, mending: Mending) => Promise<void>;
  /** Reads mail that came back. */
  readonly takeBounces: (mails: readonly string[]) => Promise<{ noted: number; other: number }>;
  readonly preview: (waveId: string, looked: Looked) => Promise<LetterPreview>;
  /** One message to oneself. False: it was not taken. */
  readonly sendTest: (waveId: string, looked: Looked & { readonly to: string }) => Promise<boolean>;
  /** The end of what is under way here for a wave, for those who want to wait. */
  readonly finished: (waveId: string) => Promise<void>;
};

const nothingToSendBy = (): Error =>
  conflict(
    'no-carrier',
    'this installation has nothing to send by',
    'set SMTP_URL and MAIL_FROM, or SMS_GATEWAY_URL and SMS_SENDER, and start again; posters and printed codes need neither',
  );

const readStanding = (parts: DeskParts, runs: Runs, waveId: string): Promise<InvitationStanding> => {
  const here = runs.ofWave(waveId);
  const inviting = here.find(({ kind }) => kind === 'invitation');
  return standingOf(parts, waveId, { isSending: here.length > 0, uncertainBefore: inviting?.uncertainBefore });
};

const beginIfDue = async ({ office, clock }: DeskParts, runs: Runs, key: MailingKey, hours: Hours): Promise<void> => {
  const mailing = await findMailing(office, key);
  const { state } = await requireWave(office, key.waveId);
  const isReady = mailing?.state === 'planned' || mailing?.state === 'running';
  if (mailing !== undefined && isReady && state === 'open' && mailing.nextAt <= clock()) await runs.begin(mailing, hours);
};

const sendingOf = (parts: DeskParts, runs: Runs): Pick<InvitationDesk, 'start' | 'pause' | 'round'> => {
  const { office, clock, carriers } = parts;
  const hasNoCarrier = carriers.mail === undefined && carriers.sms === undefined;
  return {
    start: async (waveId, language, actor, kind = 'invitation') => {
      const wave = await requireWave(office, waveId);
      if (hasNoCarrier) throw nothingToSendBy();
      const number = await planMailing(parts, wave, { kind, language, actor });
      await beginIfDue(parts, runs, { waveId, kind, number }, kind === 'invitation' ? 'any' : 'kept');
      return readStanding(parts, runs, waveId);
    },
    pause: async (key, isPaused) => {
      await planAgreedReminders(parts);
      await (isPaused ? pauseMailing(parts, key) : resumeMailing(parts, key));
      await beginIfDue(parts, runs, key, 'kept');
      return readStanding(parts, runs, key.waveId);
    },
    round: async () => {
      if (hasNoCarrier) return;
      await planAgreedReminders(parts);
      const now = clock();
      const allowedAt = nextAllowedMinute(now);
      for (const mailing of await dueInOpenWaves(parts, now)) {
        if (allowedAt > now) await moveMailing(office, mailing.id, { from: ['planned', 'running'], to: { nextAt: allowedAt } });
        else await runs.begin(mailing, 'kept');
      }
    },
  };
};

const mendingOf = (
  parts: DeskParts,
  runs: Runs,
  { start }: Pick<InvitationDesk, 'start'>,
): Pick<InvitationDesk, 'addressesToMend' | 'mend' | 'takeBounces'> => ({
  addressesToMend: async (waveId) => {
    const listed = await listAddressesToMend(parts, waveId);
    // What is out at this moment is not in doubt yet.
    return runs.ofWave(waveId).length === 0 ? listed : listed.filter(({ trouble }) => trouble !== 'uncertain');
  },
  mend: async (waveId, mending) => {
    await mendAddress(parts, waveId, mending);
    for (const { kind, language, state } of await listMailings(parts.office, waveId))
      if (kind !== 'reminder' && state !== 'paused') await start(waveId, language, mending.actor, kind);
  },
  takeBounces: async (mails) => {
    let noted = 0;
    for (const mail of mails) if (await takeBounce(parts, mail)) noted += 1;
    return { noted, other: mails.length - noted };
  },
});

/** Opens the desk. */
export const openInvitationDesk = (parts: DeskParts): InvitationDesk => {
  const runs = openRuns(parts);
  const sending = sendingOf(parts, runs);
  return {
    ...sending,
    ...mendingOf(parts, runs, sending),
    standing: (waveId) => readStanding(parts, runs, waveId),
    preview: (waveId, looked) => previewLetter(parts, waveId, looked),
    sendTest: (waveId, looked) => sendTestLetter(parts, waveId, looked),
    finished: async (waveId) => {
      await Promise.all(runs.ofWave(waveId).map(({ ended }) => ended));
    },
  };
};
