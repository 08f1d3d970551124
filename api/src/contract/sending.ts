import { z } from 'zod';
import { instant, language, nothing, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';

/**
 * What is written to people. `reminder`: to those who have not fetched an answer code, three times at most. `notice`: to everybody in
 * the buckets where many that were fetched have not been used; whose they are nobody knows. One of each to a person, at most.
 */
export const messageKind = z.enum(['invitation', 'reminder', 'notice']);
export type MessageKind = z.infer<typeof messageKind>;

/** Why a mailing does not get on: the carrier is not there, or turns down everything. */
export const mailingProblem = z.enum(['carrier-unreachable', 'carrier-refuses']);
export type MailingProblem = z.infer<typeof mailingProblem>;

/**
 * One round of writing to everybody. `planned`: its time has not come. `running`: under way, or waiting for its next try. `stopped`: it has
 * tried for as long as it does; whoever has not had it is still counted. Never how many: of a reminder that would tell who has a code.
 */
export const mailing = z
  .strictObject({
    kind: messageKind,
    number: z.int().min(1).max(3).meta({ description: 'Of reminders: which of them' }),
    state: z.enum(['planned', 'running', 'paused', 'done', 'stopped']),
    dueAt: instant.meta({ description: 'When it was asked for' }),
    sendsAt: instant.meta({ description: 'When it goes, or tries again: never at night, in a weekend or on a public holiday' }),
    problem: mailingProblem.nullable(),
  })
  .meta({ id: 'Mailing' });
export type Mailing = z.infer<typeof mailing>;

/** How the sending of invitations stands: counts, never names. A count of people, each written to at most once. */
export const invitationStanding = z
  .strictObject({
    isSending: z.boolean(),
    sent: z.int(),
    uncertain: z
      .int()
      .meta({ description: 'Cut off between sending and noting: perhaps delivered, and never sent again by itself' }),
    rejected: z.int().meta({ description: 'Turned down by the receiving side, at once or by a bounce later' }),
    unsent: z.int().meta({ description: 'Can be written to and has not been' }),
    withoutAddress: z.int().meta({ description: 'Invited by name, with no e-mail address or phone number that we can send to' }),
    channels: z
      .strictObject({ email: z.boolean(), sms: z.boolean() })
      .meta({ description: 'What this installation can send by' }),
    problem: mailingProblem
      .nullable()
      .meta({ description: 'Why the last sending of invitations stopped before everybody had been written to' }),
    mailings: z.array(mailing),
    remindersLeft: z.int().meta({ description: 'How many more reminders may be asked for by hand' }),
  })
  .meta({ id: 'InvitationStanding' });
export type InvitationStanding = z.infer<typeof invitationStanding>;

/** Why an address is on the list. `uncertain`: the message was cut off on its way. */
export const addressTrouble = z.enum(['no-such-address', 'mailbox-full', 'refused', 'uncertain']);
export type AddressTrouble = z.infer<typeof addressTrouble>;

/**
 * Somebody whose invitation did not come through. The same whether they have fetched an answer code since or not: only what became of
 * the invitation and the notice is told, which go to everybody, and nothing of a reminder.
 */
export const addressToMend = z
  .strictObject({ personId: z.string(), name: z.string(), address: z.string(), trouble: addressTrouble })
  .meta({ id: 'AddressToMend' });
export type AddressToMend = z.infer<typeof addressToMend>;

/** One paragraph of a letter as it is shown. */
const letterLine = z.strictObject({
  text: z.string(),
  href: z.string().optional(),
  kind: z.enum(['button', 'code', 'heading', 'rule']).optional(),
  language,
});

export const letterPreview = z
  .strictObject({
    from: z.string(),
    subject: z.string(),
    lines: z.array(letterLine),
    sms: z.string(),
    smsParts: z.int().meta({ description: 'Short messages that the phone network counts it as' }),
  })
  .meta({ id: 'LetterPreview' });
export type LetterPreview = z.infer<typeof letterPreview>;

const params = z.strictObject({ wave: waveId });
const managers = ['analyst', 'operator'] as const;
const which = {
  kind: messageKind,
  language: language.optional().meta({ description: 'All languages in one letter when absent' }),
};

export const sendingEndpoints = {
  readInvitationStanding: endpoint({
    method: 'get',
    path: '/malinger/{wave}/invitasjoner',
    summary: 'How many have been invited by e-mail or SMS, counts only; and what has been planned',
    access: managers,
    params,
    query: nothing,
    body: nothing,
    answer: invitationStanding,
  }),
  sendInvitations: endpoint({
    method: 'post',
    path: '/malinger/{wave}/invitasjoner',
    summary:
      'Writes to people invited to a wave: invitation, reminder or notice; before it opens: as it opens. Goes on in the background, over restarts',
    access: managers,
    params,
    query: nothing,
    body: z.strictObject({
      language: language
        .optional()
        .meta({ description: 'First language of letters to people whose language is not known; nb when absent' }),
      kind: messageKind.optional().meta({ description: 'An invitation when absent' }),
    }),
    answer: invitationStanding,
  }),
  pauseSending: endpoint({
    method: 'post',
    path: '/malinger/{wave}/invitasjoner/pause',
    summary: 'Stops a mailing between two messages, or lets it go on; one that is planned does not begin while it is paused',
    access: managers,
    params,
    query: nothing,
    body: z.strictObject({ kind: messageKind, number: z.int().min(1).max(3), pause: z.boolean() }),
    answer: invitationStanding,
  }),
  previewLetter: endpoint({
    method: 'get',
    path: '/malinger/{wave}/invitasjoner/visning',
    summary: 'A letter and a short message as people will get them, with a link that leads to nobody',
    access: managers,
    params,
    query: z.strictObject(which),
    body: nothing,
    answer: letterPreview,
  }),
  sendTestLetter: endpoint({
    method: 'post',
    path: '/malinger/{wave}/invitasjoner/prove',
    summary: 'Sends one letter or short message to an address of one’s own, marked as a test, with a link that leads to nobody',
    access: managers,
    params,
    query: nothing,
    body: z.strictObject({ ...which, to: z.union([z.email(), z.string().regex(/^\+[1-9]\d{6,14}$/u)]) }),
    answer: z.strictObject({ outcome: z.enum(['taken', 'not-taken']) }),
  }),
  readAddressesToMend: endpoint({
    method: 'get',
    path: '/malinger/{wave}/invitasjoner/adresser',
    summary: 'Whose invitation did not come through, and where it was sent; nothing of who has fetched a code or answered',
    access: ['operator'],
    params,
    query: nothing,
    body: nothing,
    answer: z.strictObject({ addresses: z.array(addressToMend) }),
  }),
  mendAddress: endpoint({
    method: 'post',
    path: '/malinger/{wave}/invitasjoner/adresser',
    summary: 'Gives somebody on the list a new address, or none new, and sends their invitation again',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({
      personId: z.string().min(1).max(200),
      to: z
        .union([z.email(), z.string().regex(/^\+[1-9]\d{6,14}$/u)])
        .optional()
        .meta({ description: 'An e-mail address, or a phone number with its country code; absent: the same once more' }),
    }),
    answer: z.strictObject({ kind: z.literal('sent-again') }),
  }),
  takeBounces: endpoint({
    method: 'post',
    path: '/malinger/{wave}/invitasjoner/returer',
    summary: 'Reads mail that came back (RFC 3464); what it names is put on the list of addresses to mend',
    access: ['operator'],
    params,
    query: nothing,
    body: z.strictObject({ mails: z.array(z.string().max(1_000_000)).min(1).max(50) }),
    answer: z.strictObject({
      noted: z.int().meta({ description: 'Now on the list' }),
      other: z.int().meta({ description: 'No bounce, or of a letter this wave did not send to everybody' }),
    }),
  }),
};
