import type { ServerRefusal } from './ballot-requests.ts';

/** Why the keys of a wave, or of one's own bucket, are not to be trusted. */
export type KeyFault =
  | 'malformed-keys'
  | 'other-wave'
  | 'changed-fingerprint'
  | 'doubled-key'
  | 'small-bucket'
  /** The bucket is not the one that the fingerprint was printed of. */
  | 'swapped-bucket';

/** Why there is no ballot, or it is not counted. `unreachable` is not among them: then the same bytes are sent again. */
export type Refusal = KeyFault | 'bad-signature' | 'other-bucket' | 'no-ballot' | 'malformed-answer' | ServerRefusal;

export type Refused = { kind: 'refused'; because: Refusal };
export type Unreachable = { kind: 'unreachable' };
export type Ready = { kind: 'ready'; bucket: string };
export type Counted = { kind: 'counted' | 'already-counted' };

export const refuse = (because: Refusal): Refused => ({ kind: 'refused', because });
