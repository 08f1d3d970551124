import { recordHappening } from '../audit/audit-log.ts';
import { findInvitedPeople, findPeopleInBuckets, findPeopleWithoutBallot } from '../ballot-office/index.ts';
import type { InvitationStanding, Language, MessageKind } from '../contract/index.ts';
import { conflict } from '../http/errors.ts';
import type { OfficePart } from '../installation.ts';
import { findAddresses, type Address } from '../roster/roster-store.ts';
import { minutesOf } from '../waves/minutes-of.ts';
import { requireWave } from '../waves/wave-store.ts';
import type { WaveTable } from '../waves/wave-tables.ts';
import type { Carriers } from './carriers/carrier.ts';
import { findMessageStates } from './mailings/message-store.ts';
import { sendToAll, type Mailing, type MailingProblem } from './mailings/send-invitations.ts';

/** What the desk needs: the office, what to send by, and the address that links lead to. */
export type DeskParts = Pick<OfficePart, 'office' | 'clock' | 'log' | 'stopping' | 'counting'> & {
  readonly carriers: Carriers;
  readonly origin: () => string;
};

/** Sends the invitations of open waves, one mailing of a wave at a time, and tells how it stands in counts. */
export type InvitationDesk = {
  readonly standing: (waveId: string) => Promise<InvitationStanding>;
  /**
   * Starts writing to everybody who shall have this kind of message and has not had one; a mailing under way just goes on. How a
   * reminder or a notice goes is told to nobody in numbers: they would say how many have fetched a ballot at this very moment.
   */
  readonly start: (waveId: string, language: Language, actor: string, kind?: MessageKind) => Promise<InvitationStanding>;
  /** The end of the mailing under way, for those who want to wait. */
  readonly finished: (waveId: string) => Promise<void>;
};

const nothingToSendBy = (): Error =>
  conflict(
    'no-carrier',
    'this installation has nothing to send by',
    'set SMTP_URL and MAIL_FROM, or SMS_GATEWAY_URL and SMS_SENDER, and start again; posters and printed codes need neither',
  );

const requireOpen = (wave: WaveTable, now: Date): void => {
  if (wave.state !== 'open')
    throw conflict('wave-not-open', `the wave ${wave.id} is ${wave.state}; invitations lead to an open wave`);
  if (now >= wave.closesAt)
    throw conflict('past-deadline', `the last day of ${wave.id} has passed; nobody is invited to answer too late`);
};

const mailingOf = (
  { office, carriers, origin }: DeskParts,
  wave: WaveTable,
  { language, kind }: Pick<Mailing, 'language' | 'kind'>,
): Mailing => {
  const facts = {
    waveId: wave.id,
    title: wave.title,
    closesAt: wave.closesAt,
    minutes: minutesOf(wave.definition),
    answersForMean: wave.policy.mean,
    keyFingerprint: wave.keyFingerprint ?? '',
    origin: origin(),
    senderName: carriers.senderName,
  };
  return { db: office, carriers, kind, facts, language };
};

type Counts = Pick<InvitationStanding, 'sent' | 'uncertain' | 'rejected' | 'unsent' | 'withoutAddress'>;

/** Whom a kind of message is for. The buckets of the notice are those of the count of the day, and none before there is one. */
const recipientsOf = async ({ office, counting }: DeskParts, waveId: string, kind: MessageKind): Promise<string[]> => {
  if (kind === 'invitation') return findInvitedPeople(office, waveId);
  if (kind === 'reminder') return findPeopleWithoutBallot(office, waveId);
  const participation = await counting.participationOf(await requireWave(office, waveId));
  return findPeopleInBuckets(office, waveId, participation?.noticeBucketIds ?? []);
};

/**
 * Counts of everybody invited by name, whether they have fetched a ballot or not: a count of those who have not would let
 * somebody watch a colleague fetch one.
 */
const countsOf = async (
  parts: DeskParts,
  waveId: string,
  kind: MessageKind = 'invitation',
): Promise<Counts & { waiting: Address[] }> => {
  const { office } = parts;
  const personIds = await recipientsOf(parts, waveId, kind);
  const states = await findMessageStates(office, waveId, kind);
  const addresses = await findAddresses(office, personIds);
  const unwritten = personIds.filter((id) => !states.has(id));
  const waiting = unwritten.flatMap((id) => addresses.get(id) ?? []);
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

/** A mailing under way, and how many messages were in doubt when it began: those that are out now are not. */
type Run = { readonly ended: Promise<void>; uncertainBefore: number };

/** One mailing from beginning to end. What is noted of it has counts only, and one time for all. */
const runMailing = async (parts: DeskParts, mailing: Mailing, actor: string): Promise<MailingProblem | undefined> => {
  const { office, clock, log, stopping } = parts;
  const { kind } = mailing;
  const { waveId } = mailing.facts;
  const before = await countsOf(parts, waveId, kind);
  const problem = await sendToAll(mailing, before.waiting, stopping);
  if (kind !== 'invitation') {
    await recordHappening(office, { at: clock(), actor, action: `${kind}-sent`, detail: waveId });
    return problem;
  }
  const { sent, uncertain, rejected } = await countsOf(parts, waveId);
  const detail = `${waveId}: ${String(sent - before.sent)} sent, ${String(rejected)} turned down, ${String(uncertain)} uncertain in all`;
  await recordHappening(office, { at: clock(), actor, action: 'invitations-sent', detail });
  log.event('invitations sent', { count: sent - before.sent });
  return problem;
};

/** Opens the desk. What is under way is known to this process only; what has been sent is in the database. */
export const openInvitationDesk = (parts: DeskParts): InvitationDesk => {
  const { office, clock, log, carriers } = parts;
  const runs = new Map<string, Run>();
  const problems = new Map<string, MailingProblem>();

  const standing = async (waveId: string): Promise<InvitationStanding> => {
    const { waiting: _, ...counts } = await countsOf(parts, waveId);
    const run = runs.get(waveId);
    return {
      ...counts,
      uncertain: run?.uncertainBefore ?? counts.uncertain,
      isSending: run !== undefined,
      channels: { email: carriers.mail !== undefined, sms: carriers.sms !== undefined },
      problem: run === undefined ? (problems.get(waveId) ?? null) : null,
    };
  };

  const begin = (mailing: Mailing, actor: string, uncertainBefore: number): void => {
    const { waveId } = mailing.facts;
    problems.delete(waveId);
    const ended = runMailing(parts, mailing, actor)
      .then((problem) => void (problem === undefined || problems.set(waveId, problem)))
      .catch((error: unknown) => log.unexpected(error))
      .finally(() => runs.delete(waveId));
    runs.set(waveId, { ended, uncertainBefore });
  };

  const start: InvitationDesk['start'] = async (waveId, language, actor, kind = 'invitation') => {
    const wave = await requireWave(office, waveId);
    requireOpen(wave, clock());
    if (carriers.mail === undefined && carriers.sms === undefined) throw nothingToSendBy();
    const { uncertain } = await standing(waveId);
    if (!runs.has(waveId)) begin(mailingOf(parts, wave, { language, kind }), actor, uncertain);
    return standing(waveId);
  };

  return { standing, start, finished: async (waveId) => runs.get(waveId)?.ended };
};
