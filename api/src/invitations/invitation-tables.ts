/** What is known of one message: on its way (or, after a crash, perhaps), taken by the carrier, or turned down for good. */
export type MessageState = 'sending' | 'sent' | 'rejected';

type MessageTable = {
  waveId: string;
  personId: string;
  /** `invitation`; reminders have kinds of their own. At most one of each to a person. */
  kind: string;
  state: MessageState;
};

type PosterCodeTable = { code: string; waveId: string; unitId: string };

/** Tables of the invitations room: who has been written to, never when, and the short addresses of posters. */
export type InvitationTables = {
  'invitations.message': MessageTable;
  'invitations.posterCode': PosterCodeTable;
};
