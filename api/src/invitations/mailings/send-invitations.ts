import type { Language, MessageKind } from '../../contract/index.ts';
import { isInvitedToOpenWave, makePersonalLink, withdrawPersonalLink } from '../../ballot-office/index.ts';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import type { Address } from '../../roster/roster-store.ts';
import type { Kysely } from 'kysely';
import type { CarrierOutcome, Carriers } from '../carriers/carrier.ts';
import { pageOf, personalLinkOf, type InvitationFacts } from '../letters/invitation-letter.ts';
import { writers } from '../letters/message-writers.ts';
import { claimMessage, settleMessage, takeBackMessage, type MessageKey } from './message-store.ts';

type Db = Kysely<WhoDatabase>;

/** What is sent, by what, and in which language. */
export type Mailing = {
  readonly db: Db;
  readonly carriers: Carriers;
  readonly kind: MessageKind;
  readonly facts: Omit<InvitationFacts, 'link'>;
  readonly language: Language;
};

/** Why a mailing stopped before everybody had been written to. */
export type MailingProblem = 'carrier-unreachable' | 'carrier-refuses';

/** How far one message came. `closed`: the wave is not open any more, and nobody else is to be written to. */
type Step = CarrierOutcome | 'already-claimed' | 'closed' | 'no-channel';

type Claim = { kind: 'claimed'; token: string | undefined } | { kind: 'already-claimed' | 'closed' };

/**
 * Notes the message, and makes its link where it has one, both or neither, before anything is sent. A notice has none: it goes to
 * people who have fetched their answer code too.
 */
const claim = (db: Db, key: MessageKey & { readonly kind: MessageKind }): Promise<Claim> =>
  inTransaction(db, async (tx) => {
    if (!(await claimMessage(tx, key))) return { kind: 'already-claimed' };
    const token = key.kind === 'notice' ? undefined : await makePersonalLink(tx, key.waveId, key.personId);
    if (token !== undefined) return { kind: 'claimed', token };
    if (key.kind === 'notice' && (await isInvitedToOpenWave(tx, key.waveId, key.personId))) return { kind: 'claimed', token };
    await takeBackMessage(tx, key);
    return { kind: 'closed' };
  });

/** Who can be written to by what is set up: by e-mail if there is an address and a mail server, else by SMS. */
const channelTo = (
  { mail, sms }: Carriers,
  address: Address,
): ((mailing: Mailing, facts: InvitationFacts) => Promise<CarrierOutcome>) | undefined => {
  const { email, phone } = address;
  if (mail !== undefined && email !== null)
    return ({ kind, language }, facts) => mail.send(email, writers[kind].letter(facts, language));
  if (sms !== undefined && phone !== null)
    return ({ kind, language }, facts) => sms.send(phone, writers[kind].sms(facts, language));
  return undefined;
};

/**
 * Writes to one person, at most once. Noted as `sending` before it leaves and as `sent` after: whatever is cut off in between
 * stays `sending`, is told as uncertain, and is never sent again by itself.
 */
export const sendOne = async (mailing: Mailing, address: Address): Promise<Step> => {
  const { db, facts, kind } = mailing;
  const send = channelTo(mailing.carriers, address);
  if (send === undefined) return 'no-channel';
  const key = { waveId: facts.waveId, personId: address.personId, kind };
  const claimed = await claim(db, key);
  if (claimed.kind !== 'claimed') return claimed.kind;
  const { token } = claimed;
  const link = token === undefined ? pageOf(facts) : personalLinkOf(facts.origin, facts.waveId, token);
  const outcome = await send(mailing, { ...facts, link });
  if (outcome === 'taken') await settleMessage(db, key, 'sent');
  else if (outcome === 'rejected') await settleMessage(db, key, 'rejected');
  else if (outcome !== 'unknown') await takeBackMessage(db, key);
  if (token !== undefined && outcome !== 'taken' && outcome !== 'unknown') await withdrawPersonalLink(db, facts.waveId, token);
  return outcome;
};

const lettersAtOnce = 4;
const patience = 5;

/** Whether the mail server still answers; a mailing without one has nothing to ask. */
const problemOf = async ({ mail }: Carriers): Promise<MailingProblem | undefined> => {
  const state = (await mail?.isReady()) ?? 'ready';
  return state === 'ready' ? undefined : state === 'refuses' ? 'carrier-refuses' : 'carrier-unreachable';
};

/**
 * Writes to everybody in the list who has not been written to, a few at a time. Stops at once when the carrier is not there or turns
 * everything down, so that an outage leaves few messages in doubt. `signal` stops it between two messages.
 */
export const sendToAll = async (
  mailing: Mailing,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<MailingProblem | undefined> => {
  let problem = await problemOf(mailing.carriers);
  let isOver = false;
  let inARow = 0;
  const waiting = [...addresses];
  const judge = async (step: Step): Promise<MailingProblem | undefined> => {
    inARow = step === 'not-now' ? inARow + 1 : 0;
    isOver ||= step === 'closed';
    if (step === 'unreachable') return 'carrier-unreachable';
    if (step === 'refuses' || inARow >= patience) return 'carrier-refuses';
    return step === 'unknown' ? problemOf(mailing.carriers) : undefined;
  };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (problem !== undefined || isOver || signal.aborted) return;
      const found = await judge(await sendOne(mailing, next));
      problem ??= found;
    }
  };
  await Promise.all(Array.from({ length: lettersAtOnce }, work));
  return problem;
};
