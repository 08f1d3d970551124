import type { Refusal } from '#lib/ballot/ballot-client.ts';

/** Why a person cannot go on, as far as words for it differ. */
export type StopReason =
  | 'closed'
  /** Closed while an answer was on its way: it was not delivered. */
  | 'too-late'
  | 'not-open'
  | 'unknown'
  | 'not-invited'
  | 'fetched-elsewhere'
  | 'wrong-code'
  | 'wrong-link'
  | 'too-many-wrong-codes'
  | 'keys-changed'
  | 'keys-doubled'
  | 'group-too-small'
  | 'keys-unreadable'
  | 'questions-changed'
  | 'ballot-refused'
  /** Another tab on this device has the questions open. */
  | 'open-elsewhere'
  | 'gone'
  | 'deleted'
  | 'signed-out'
  | 'unexplained';

const reasons = new Map<Refusal, StopReason>([
  ['wave-closed', 'closed'],
  ['wave-not-open', 'not-open'],
  ['unknown-wave', 'unknown'],
  ['not-found', 'unknown'],
  ['not-invited', 'not-invited'],
  ['already-issued', 'fetched-elsewhere'],
  ['reissue-limit', 'fetched-elsewhere'],
  ['wrong-code', 'wrong-code'],
  ['wrong-link', 'wrong-link'],
  ['too-many-wrong-codes', 'too-many-wrong-codes'],
  ['changed-fingerprint', 'keys-changed'],
  ['swapped-bucket', 'keys-changed'],
  ['bad-signature', 'keys-changed'],
  ['doubled-key', 'keys-doubled'],
  ['small-bucket', 'group-too-small'],
  ['malformed-keys', 'keys-unreadable'],
  ['other-wave', 'keys-unreadable'],
  ['other-bucket', 'keys-unreadable'],
  ['changed-definition', 'questions-changed'],
  ['open-elsewhere', 'open-elsewhere'],
  ['no-ballot', 'gone'],
  ['unknown-bucket', 'ballot-refused'],
  ['wrong-size', 'ballot-refused'],
  ['foreign-message', 'ballot-refused'],
  ['forged-signature', 'ballot-refused'],
  ['malformed-blinded-message', 'ballot-refused'],
  ['malformed-answer', 'ballot-refused'],
  ['sign-in-first', 'signed-out'],
]);

/**
 * Which of our explanations a refusal gets. Servers may give reasons that this page has never heard of.
 * @example stopReasonOf('doubled-key') // 'keys-doubled'
 * @example stopReasonOf('full-moon') // 'unexplained'
 */
export const stopReasonOf = (because: Refusal): StopReason => reasons.get(because) ?? 'unexplained';
