/**
 * What came of handing a message over. `taken`: it has left. `rejected`: this address was turned down for good. `not-now`: it has
 * not left, another may go. `unreachable`, `refuses`: it has not left, and neither would the next. `unknown`: perhaps it has.
 */
export type CarrierOutcome = 'taken' | 'rejected' | 'not-now' | 'unreachable' | 'refuses' | 'unknown';

/** A letter: both forms say the same. Nothing in it is fetched from anywhere. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string; readonly language: string };

/** Carries letters. `isReady` is asked before the first letter and after every doubt. */
export type MailCarrier = {
  readonly isReady: () => Promise<'ready' | 'unreachable' | 'refuses'>;
  /** `mailing`: the round it belongs to, the same for everybody in it; comes back with a bounce. */
  readonly send: (to: string, letter: Letter, mailing: string) => Promise<CarrierOutcome>;
  readonly close: () => void;
};

/** Carries short messages to phones. */
export type SmsCarrier = { readonly send: (to: string, text: string) => Promise<CarrierOutcome> };

/** What an installation can send by; nothing at all where nothing is set up. */
export type Carriers = {
  readonly mail: MailCarrier | undefined;
  readonly sms: SmsCarrier | undefined;
  /** Who signs: the name that people know the sender by. */
  readonly senderName: string;
  /** The address letters are from, as people read it; empty where there are none. */
  readonly mailFrom: string;
};

export const noCarriers: Carriers = { mail: undefined, sms: undefined, senderName: '', mailFrom: '' };
