import type { AddressTrouble, Language, MailingProblem, MessageKind } from '../contract/index.ts';

/** What is known of one message: on its way (or, after a crash, perhaps), taken by the carrier, or turned down for good. */
export type MessageState = 'sending' | 'sent' | 'rejected';

type MessageTable = {
  waveId: string;
  personId: string;
  /** `invitation`, `notice`, `reminder`, `reminder-2`, `reminder-3`. At most one of each to a person. */
  kind: string;
  state: MessageState;
  /** Of one that was turned down: where it had been sent, and why it came back. */
  address: string | null;
  trouble: Exclude<AddressTrouble, 'uncertain'> | null;
};

export type MailingState = 'planned' | 'running' | 'paused' | 'done' | 'stopped';

/** A round of writing to everybody. It has times, so it names nobody. */
export type MailingTable = {
  /** Chance; stands in the Message-ID of every letter of the round. */
  id: string;
  waveId: string;
  kind: MessageKind;
  /** Of reminders: which. */
  number: number;
  state: MailingState;
  language: Language;
  askedBy: string;
  dueAt: Date;
  /** When it goes, or tries again. */
  nextAt: Date;
  /** Tries in a row in which nothing left. */
  attemptCount: number;
  problem: MailingProblem | null;
};

type PosterCodeTable = { code: string; waveId: string; unitId: string };

/** Tables of the invitations room: who has been written to, never when, and the short addresses of posters. */
export type InvitationTables = {
  'invitations.message': MessageTable;
  'invitations.mailing': MailingTable;
  'invitations.posterCode': PosterCodeTable;
};
