import type { ServerRefusal } from './ballot-requests.ts';
import type { ManifestFault } from './check-manifest.ts';

/** Why there is no ballot, or it is not counted. `unreachable` is not among them: then the same bytes are sent again. */
export type Refusal = ManifestFault | 'bad-signature' | 'other-bucket' | 'no-ballot' | 'malformed-answer' | ServerRefusal;

export type Refused = { kind: 'refused'; because: Refusal };
export type Unreachable = { kind: 'unreachable' };
export type Ready = { kind: 'ready'; bucket: string };
export type Counted = { kind: 'counted' | 'already-counted' };

export const refuse = (because: Refusal): Refused => ({ kind: 'refused', because });
