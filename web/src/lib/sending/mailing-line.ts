import type { Mailing } from '@takhoyde/api/contract';
import type { Reader } from '#lib/reader/reader.ts';

/** What is told of one mailing: its name, how it stands, and why it goes at another time than it was set to. */
export type MailingLine = { readonly name: string; readonly state: string; readonly moved: string | undefined };

const stateOf = ({ formats, m }: Reader, { state, sendsAt }: Mailing, isSending: boolean): string => {
  const words = m.sending.plan.states;
  if (state === 'running' && !isSending) return words.waiting(formats.dateAndTime(sendsAt));
  return state === 'planned' ? words.planned(formats.dateAndTime(sendsAt)) : words[state];
};

/** A mailing as a line of the plan. `isSending`: something is on its way now; else one that is not done waits for its next try. */
export const mailingLine = (reader: Reader, mailing: Mailing, isSending: boolean): MailingLine => {
  const { plan } = reader.m.sending;
  const name = plan.kinds[mailing.kind];
  const isMoved = mailing.state === 'planned' && mailing.sendsAt !== mailing.dueAt;
  return {
    name: mailing.kind === 'reminder' ? plan.number(name, String(mailing.number)) : name,
    state: stateOf(reader, mailing, isSending),
    moved: isMoved ? plan.moved(reader.formats.dateAndTime(mailing.dueAt)) : undefined,
  };
};
