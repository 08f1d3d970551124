import type { Kysely } from 'kysely';
import { isInvitedToOpenWave, makePersonalLink, withdrawPersonalLink } from '../../ballot-office/index.ts';
import { inTransaction, type WhoDatabase } from '../../db/index.ts';
import type { Address } from '../../roster/roster-store.ts';
import type { CarrierOutcome, Carriers } from '../carriers/carrier.ts';
import { pageOf, personalLinkOf, type InvitationFacts } from '../letters/invitation-letter.ts';
import { languagesOf } from '../letters/languages-of.ts';
import { writeLetter, writeSms } from '../letters/message-writers.ts';
import { findMailingById } from './mailing-store.ts';
import { claimMessage, refuseMessage, settleMessage, takeBackMessage, type MessageKey } from './message-store.ts';
import { messageKindOf, type Round } from './round.ts';

type Db = Kysely<WhoDatabase>;

/** How far one message came. `left-alone`: it had been sent. `over`: the wave is closed, or the round is paused; nobody else is to be written to. */
export type Step = CarrierOutcome | 'left-alone' | 'over' | 'no-channel';

type Claim = { kind: 'claimed'; token: string | undefined } | { kind: 'left-alone' | 'over' };

/**
 * Notes the message, and makes its link where it has one, both or neither, before anything is sent. A notice has none: it goes to
 * people who have fetched their answer code too.
 */
const claim = (db: Db, key: MessageKey, { kind, mailingId }: Round): Promise<Claim> =>
  inTransaction(db, async (tx) => {
    if (!(await claimMessage(tx, key, mailingId))) {
      const mailing = await findMailingById(tx, mailingId);
      return { kind: mailing?.state === 'running' ? 'left-alone' : 'over' };
    }
    const token = kind === 'notice' ? undefined : await makePersonalLink(tx, key.waveId, key.personId);
    if (token !== undefined) return { kind: 'claimed', token };
    if (kind === 'notice' && (await isInvitedToOpenWave(tx, key.waveId, key.personId))) return { kind: 'claimed', token };
    await takeBackMessage(tx, key);
    return { kind: 'over' };
  });

/** How somebody is written to by what is set up: by e-mail if there is an address and a mail server, else by SMS. */
type Channel = { readonly address: string; readonly send: (round: Round, facts: InvitationFacts) => Promise<CarrierOutcome> };

/** The channel to a person, if there is one. */
export const channelTo = ({ mail, sms }: Carriers, { email, phone, language: own }: Address): Channel | undefined => {
  if (mail !== undefined && email !== null)
    return {
      address: email,
      send: ({ kind, language, offeredLanguages, mailingId }, facts) =>
        mail.send(email, writeLetter(kind, facts, languagesOf(own, language, offeredLanguages)), mailingId),
    };
  if (sms !== undefined && phone !== null)
    return {
      address: phone,
      send: ({ kind, language, offeredLanguages }, facts) =>
        sms.send(phone, writeSms(kind, facts, languagesOf(own, language, offeredLanguages))),
    };
  return undefined;
};

/** Notes what came of a message that was handed over. What is unknown stays as it was noted: on its way. */
const settle = async (
  db: Db,
  key: MessageKey,
  { outcome, address }: { outcome: CarrierOutcome; address: string },
): Promise<void> => {
  if (outcome === 'taken') await settleMessage(db, key);
  else if (outcome === 'rejected') await refuseMessage(db, key, { address, trouble: 'no-such-address' });
  else if (outcome !== 'unknown') await takeBackMessage(db, key);
};

/**
 * Writes to one person, at most once. Noted as `sending` before it leaves and as `sent` after: whatever is cut off in between
 * stays `sending`, is told as uncertain, and is never sent again by itself.
 */
export const sendOne = async (round: Round, to: Address): Promise<Step> => {
  const { db, facts } = round;
  const { waveId } = facts;
  const channel = channelTo(round.carriers, to);
  if (channel === undefined) return 'no-channel';
  const key = { waveId, personId: to.personId, kind: messageKindOf(round) };
  const claimed = await claim(db, key, round);
  if (claimed.kind !== 'claimed') return claimed.kind;
  const { token } = claimed;
  const link = token === undefined ? pageOf(facts) : personalLinkOf(facts.origin, waveId, token, facts.keyFingerprint);
  const outcome = await channel.send(round, { ...facts, link });
  await settle(db, key, { outcome, address: channel.address });
  if (token !== undefined && outcome !== 'taken' && outcome !== 'unknown') await withdrawPersonalLink(db, waveId, token);
  return outcome;
};
